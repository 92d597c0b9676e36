import { affiliationsOf } from '../../case/affiliation.ts';
import { NONE } from '../../case/case.ts';
import type { Claim } from '../../case/case-file.ts';
import { claimAccounts, type ReadAccount } from '../../filter/claim-accounts.ts';
import { articlesIn, type Selection } from '../../filter/select.ts';
import { selectClaims } from '../../filter/select-claims.ts';
import { type SourceRef, sourceRefs } from '../source-ref.ts';
import type { Contrasted } from './contrasted.ts';
import { spread, type Tally } from './perspective-tally.ts';

/** A question, and the sources whose articles answer it. */
export type ToldPoint = { id: string; question: string; by: readonly SourceRef[] };

export type SilenceColumn = {
  /** Questions that others answer and this perspective does not, though they were its subject. At most 40. */
  leftOut: readonly ToldPoint[];
  leftOutMore: number;
  /** Questions that only this perspective answers. At most 40. */
  alone: readonly ToldPoint[];
  aloneMore: number;
  /** Questions it could have answered: those it answers and those it leaves out. */
  subject: number;
};

const MOST = 40;

/**
 * What each perspective leaves out and what only it carries, over the claims in view.
 *
 * A source leaves a question out when an article of its own, mainly about an event of the claim, is recorded as not
 * mentioning it and no article of its own answers it. A voice leaves it out when its quotes in view are about an event
 * of the claim, yet no account has its voice and no evidence of one is a quote of it. A claim without events is nobody's subject.
 */
export function deriveSilence(
  selection: Selection,
  contrasted: readonly Contrasted[],
  tallies: readonly Tally[],
): SilenceColumn[] | null {
  const { case: data } = selection;
  if (data.claims.rows.length === 0) return null;
  const isIn = articlesIn(selection);
  const stays = selectClaims(selection);
  const all = claimAccounts(data);
  const sources = sourceRefs(data);
  const { speaker } = data.quotes;
  const { event } = data.quotes.facets;
  const claims = data.claims.rows.flatMap((claim, i) => {
    if (!stays[i]) return [];
    const accounts = all[i]!.filter(({ article }) => isIn[article]);
    return [{ claim, accounts, answers: accounts.filter(({ isAnswering }) => isAnswering) }];
  });
  const writePoint = ({ id, question }: Claim, told: readonly ReadAccount[]): ToldPoint => {
    const by = [...new Set(told.map(({ source }) => source))];
    return { id, question: question ?? id, by: by.flatMap((s) => sources[s] ?? []) };
  };

  return contrasted.map((one, p) => {
    const isVoice = one.voices.length > 0;
    const eventCounts = isVoice ? spread(tallies[p]!.byEvent, event.sets, data.events.rows.length) : [];
    const speaksFor = data.people.rows.map(
      (_, person) =>
        isVoice &&
        affiliationsOf(data.people.rows, data.people.at, person).some((voice) => one.voices.includes(voice)),
    );
    const isOf = ({ account, source, rows }: ReadAccount): boolean => {
      if (one.sources.includes(source)) return true;
      if (!isVoice) return false;
      return (
        speaksFor[data.people.at.get(account.voice ?? '') ?? NONE] === true ||
        rows.some((row) => speaksFor[speaker[row]!])
      );
    };
    const wasItsSubject = (claim: Claim, silent: readonly ReadAccount[]): boolean => {
      const ids = claim.eventIds ?? [];
      if (isVoice && ids.some((id) => eventCounts[data.events.at.get(id) ?? NONE]! > 0)) return true;
      const isAbout = (article: number) =>
        (data.articles.rows[article]?.mainEventIds ?? []).some((id) => ids.includes(id));
      return silent.some(
        ({ account, article, source }) =>
          one.sources.includes(source) && account.position === 'not-mentioned' && isAbout(article),
      );
    };
    const leftOut: ToldPoint[] = [];
    const alone: ToldPoint[] = [];
    let subject = 0;
    let leftOutMore = 0;
    let aloneMore = 0;
    for (const { claim, accounts, answers } of claims) {
      const others = answers.filter((account) => !isOf(account));
      if (others.length < answers.length) {
        subject++;
        if (others.length > 0) continue;
        if (alone.length < MOST) alone.push(writePoint(claim, answers));
        else aloneMore++;
      } else if (answers.length > 0 && wasItsSubject(claim, accounts)) {
        subject++;
        if (leftOut.length < MOST) leftOut.push(writePoint(claim, others));
        else leftOutMore++;
      }
    }
    return { leftOut, leftOutMore, alone, aloneMore, subject };
  });
}
