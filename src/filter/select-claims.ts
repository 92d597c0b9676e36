/**
 * Which claims a filter selects. A claim stays when one of its accounts, or a quote in its evidence, passes every
 * dimension; see `selectClaims` for what each dimension asks of it.
 */
import type { Claim } from '../case/case-file.ts';
import { overlaps } from '../lib/edtf.ts';
import { claimAccounts, type ReadAccount } from './claim-accounts.ts';
import { FACETS, type FacetName } from './filter.ts';
import { claimTexts } from './record-texts.ts';
import { askedDays, asksForAll, asksForQuotes, bitOf, needlesOf, type Selection } from './select.ts';

const DECIDED_BY_CLAIM: readonly FacetName[] = ['source', 'event'];
const QUOTE_BITS = FACETS.filter((name) => !DECIDED_BY_CLAIM.includes(name)).reduce(
  (bits, name) => bits | bitOf(name),
  0,
);

/**
 * Per claim position, whether it stays:
 *
 * - `event`: one of the claim's events is asked for; with `all=event`, all that are asked for are its events.
 * - `from`, `to`: one of its dated events overlaps the days (clock *happened*); on the other clocks, a quote of its
 *   evidence, or (*published*) an article that answers. Both ends are inclusive; undated passes no date.
 * - `source`, `asof`: an account that answers is in an article of such a source that was, or may have been, out.
 * - `speaker`, `perspective`, `frame`, `type`, `via`, `about`: such an account has a quote in its evidence that passes them.
 * - `q`: all words occur in what search reads of it (`record-texts.ts`), or a quote of its evidence passes.
 *
 * `without` and `cols` do not decide: a claim that loses its last source to them stays, so that it can say so. A claim
 * that nobody answers stays until accounts or quotes are asked for.
 */
export function selectClaims(selection: Selection): boolean[] {
  const { case: data, filter, fails, known } = selection;
  const accounts = claimAccounts(data);
  const wantedSources = new Set(filter.source);
  const isWanted = data.sources.rows.map(({ id }) => wantedSources.size === 0 || wantedSources.has(id));
  const wantedEvents = new Set(filter.event);
  const needles = needlesOf(filter.q);
  const texts = needles.length === 0 ? [] : claimTexts(data);
  const days = askedDays(filter);
  const onlyQuotes = asksForQuotes(filter);
  const asksForAccounts = wantedSources.size > 0 || filter.asof !== null || onlyQuotes;
  const dateBit = bitOf('date');
  const searchBit = bitOf('q');

  const passes = (rows: readonly number[], bits: number) => rows.some((row) => (fails[row]! & bits) === 0);
  const isCounted = ({ article, source, isAnswering, rows }: ReadAccount): boolean => {
    if (source < 0 || !isAnswering || known[article] === 'out' || !isWanted[source]) return false;
    return !onlyQuotes || passes(rows, QUOTE_BITS);
  };
  const isOnDay = (claim: Claim, counted: readonly ReadAccount[]): boolean => {
    if (!days) return true;
    if (filter.clock === 'happened')
      return (claim.eventIds ?? []).some((id) => {
        const date = data.dates.event[data.events.at.get(id) ?? -1];
        return date ? overlaps(date, days) : false;
      });
    return counted.some(({ article, rows }) => {
      if (passes(rows, dateBit)) return true;
      const published = data.dates.published[article];
      return filter.clock === 'published' && published ? overlaps(published, days) : false;
    });
  };
  const isFound = (i: number, counted: readonly ReadAccount[]): boolean => {
    if (needles.length === 0) return true;
    const text = texts[i] as string;
    if (needles.every((needle) => text.includes(needle))) return true;
    return counted.some(({ rows }) => passes(rows, searchBit));
  };

  const leastEvents = asksForAll(filter, 'event') ? wantedEvents.size : Math.min(1, wantedEvents.size);
  const isAboutEvents = ({ eventIds = [] }: Claim): boolean =>
    new Set(eventIds.filter((id) => wantedEvents.has(id))).size >= leastEvents;

  return data.claims.rows.map((claim, i) => {
    if (!isAboutEvents(claim)) return false;
    if (!asksForAccounts && !days && needles.length === 0) return true;
    const counted = accounts[i]!.filter(isCounted);
    if (asksForAccounts && counted.length === 0) return false;
    return isOnDay(claim, counted) && isFound(i, counted);
  });
}
