/**
 * Which claims a filter selects. A claim stays when one of its accounts, or a quote in its evidence, passes every
 * dimension; see `selectClaims` for what each dimension asks of it.
 */
import type { Account, Claim } from '../case/case-file.ts';
import { overlaps } from '../lib/edtf.ts';
import { fold } from '../lib/fold.ts';
import { evidenceRows } from './evidence-rows.ts';
import { FACETS, type FacetName } from './filter.ts';
import { askedDays, asksForQuotes, bitOf, type Selection } from './select.ts';

/** True when an account answers the question: it says so, or gives an answer without saying a position. */
export const isAnswering = (account: Account): boolean =>
  account.position === 'reports' || (account.position === undefined && account.answer !== undefined);

const DECIDED_BY_CLAIM: readonly FacetName[] = ['source', 'event'];
const QUOTE_BITS = FACETS.filter((name) => !DECIDED_BY_CLAIM.includes(name)).reduce(
  (bits, name) => bits | bitOf(name),
  0,
);

/** Everything of a claim that search reads, folded: question, answers, notes, and the words of its evidence. */
function searchText(claim: Claim, exactOf: (quoteId: string) => string): string {
  const texts: (string | undefined)[] = [claim.question ?? claim.id, claim.note];
  for (const answer of claim.answers ?? []) texts.push(answer.text);
  for (const { note } of claim.between ?? []) texts.push(note);
  for (const { note, evidence } of claim.accounts ?? []) {
    texts.push(note);
    for (const { quoteId, selector } of evidence ?? [])
      texts.push(selector?.exact, quoteId === undefined ? undefined : exactOf(quoteId));
  }
  return fold(texts.filter(Boolean).join('\n'));
}

/**
 * Per claim position, whether it stays:
 *
 * - `event`: one of the claim's events is asked for.
 * - `from`, `to`: one of its dated events overlaps the days (clock *happened*); on the other clocks, a quote of its
 *   evidence, or (*published*) an article that answers. Both ends are inclusive; undated passes no date.
 * - `source`, `asof`: an account that answers is in an article of such a source that was, or may have been, out.
 * - `speaker`, `perspective`, `frame`, `type`, `via`: such an account has a quote in its evidence that passes them.
 * - `q`: all words occur in the question, answers, notes and evidence together, or a quote of its evidence passes.
 *
 * `without` and `cols` do not decide: a claim that loses its last source to them stays, so that it can say so. A claim
 * that nobody answers stays until accounts or quotes are asked for.
 */
export function selectClaims(selection: Selection): boolean[] {
  const { case: data, filter, fails, known } = selection;
  const { quotes, articles } = data;
  const rows = evidenceRows(data);
  const wantedSources = new Set(filter.source);
  const wantedEvents = new Set(filter.event);
  const needles = fold(filter.q).split(' ').filter(Boolean);
  const days = askedDays(filter);
  const onlyQuotes = asksForQuotes(filter);
  const asksForAccounts = wantedSources.size > 0 || filter.asof !== null || onlyQuotes;
  const dateBit = bitOf('date');
  const searchBit = bitOf('q');

  const quoteRows = (account: Account): number[] =>
    (account.evidence ?? []).flatMap(({ quoteId }) => rows.get(quoteId ?? '') ?? []);
  const isCounted = (account: Account): boolean => {
    const article = articles.at.get(account.articleId) ?? -1;
    const source = data.sources.rows[data.articleSource[article] ?? -1];
    if (!source || !isAnswering(account) || known[article] === 'out') return false;
    if (wantedSources.size > 0 && !wantedSources.has(source.id)) return false;
    return !onlyQuotes || quoteRows(account).some((row) => (fails[row]! & QUOTE_BITS) === 0);
  };
  const isOnDay = (claim: Claim, counted: readonly Account[]): boolean => {
    if (!days) return true;
    if (filter.clock === 'happened')
      return (claim.eventIds ?? []).some((id) => {
        const date = data.dates.event[data.events.at.get(id) ?? -1];
        return date ? overlaps(date, days) : false;
      });
    return counted.some((account) => {
      if (quoteRows(account).some((row) => (fails[row]! & dateBit) === 0)) return true;
      const published = data.dates.published[articles.at.get(account.articleId) ?? -1];
      return filter.clock === 'published' && published ? overlaps(published, days) : false;
    });
  };
  const isFound = (claim: Claim, counted: readonly Account[]): boolean => {
    if (needles.length === 0) return true;
    const text = searchText(claim, (id) => quotes.exact[rows.get(id) ?? -1] ?? '');
    if (needles.every((needle) => text.includes(needle))) return true;
    return counted.some((account) => quoteRows(account).some((row) => (fails[row]! & searchBit) === 0));
  };

  return data.claims.rows.map((claim) => {
    if (wantedEvents.size > 0 && !(claim.eventIds ?? []).some((id) => wantedEvents.has(id))) return false;
    const counted = (claim.accounts ?? []).filter(isCounted);
    if (asksForAccounts && counted.length === 0) return false;
    return isOnDay(claim, counted) && isFound(claim, counted);
  });
}
