import { affiliationsOf } from '../../case/affiliation.ts';
import { NONE } from '../../case/case.ts';
import type { Account, Claim } from '../../case/case-file.ts';
import { evidenceRows } from '../../filter/evidence-rows.ts';
import { articlesIn, type Selection } from '../../filter/select.ts';
import { isAnswering, selectClaims } from '../../filter/select-claims.ts';
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
  const sources = sourceRefs(data);
  const rows = evidenceRows(data);
  const { speaker } = data.quotes;
  const { event } = data.quotes.facets;
  const articleOf = (account: Account) => data.articles.at.get(account.articleId) ?? NONE;

  return contrasted.map((one, p) => {
    const eventCounts = spread(tallies[p]!.byEvent, event.sets, data.events.rows.length);
    const speaksFor = data.people.rows.map((_, person) =>
      affiliationsOf(data.people.rows, data.people.at, person).some((voice) => one.voices.includes(voice)),
    );
    const isOf = (account: Account): boolean => {
      if (one.sources.includes(data.articleSource[articleOf(account)] ?? NONE)) return true;
      if (one.voices.length === 0) return false;
      if (speaksFor[data.people.at.get(account.voice ?? '') ?? NONE]) return true;
      return (account.evidence ?? []).some(({ quoteId }) => {
        const row = rows.get(quoteId ?? '');
        return row !== undefined && speaksFor[speaker[row]!];
      });
    };
    const wasItsSubject = (claim: Claim, silent: readonly Account[]): boolean => {
      const ids = claim.eventIds ?? [];
      const isAbout = (article: number) =>
        (data.articles.rows[article]?.mainEventIds ?? []).some((id) => ids.includes(id));
      if (one.voices.length > 0 && ids.some((id) => eventCounts[data.events.at.get(id) ?? NONE]! > 0))
        return true;
      return silent.some((account) => {
        const article = articleOf(account);
        const isOwn = one.sources.includes(data.articleSource[article] ?? NONE);
        return isOwn && account.position === 'not-mentioned' && isAbout(article);
      });
    };
    const leftOut: ToldPoint[] = [];
    const alone: ToldPoint[] = [];
    let subject = 0;
    data.claims.rows.forEach((claim, i) => {
      if (!stays[i]) return;
      const accounts = (claim.accounts ?? []).filter((account) => isIn[articleOf(account)]);
      const answers = accounts.filter(isAnswering);
      const others = answers.filter((account) => !isOf(account));
      const by = [
        ...new Set((others.length > 0 ? others : answers).map((a) => data.articleSource[articleOf(a)]!)),
      ];
      const point = {
        id: claim.id,
        question: claim.question ?? claim.id,
        by: by.flatMap((s) => sources[s] ?? []),
      };
      if (others.length < answers.length) {
        subject++;
        if (others.length === 0) alone.push(point);
      } else if (answers.length > 0 && wasItsSubject(claim, accounts)) {
        subject++;
        leftOut.push(point);
      }
    });
    return {
      leftOut: leftOut.slice(0, MOST),
      leftOutMore: Math.max(0, leftOut.length - MOST),
      alone: alone.slice(0, MOST),
      aloneMore: Math.max(0, alone.length - MOST),
      subject,
    };
  });
}
