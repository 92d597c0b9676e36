import { affiliationChains } from '../../case/affiliation.ts';
import { NONE } from '../../case/case.ts';
import type { Claim } from '../../case/case-file.ts';
import { claimAccounts, type ReadAccount } from '../../filter/claim-accounts.ts';
import { articlesIn, type Selection } from '../../filter/select.ts';
import { selectClaims } from '../../filter/select-claims.ts';
import { articlesAbout } from '../compare/compare-sight.ts';
import { type SourceRef, sourceRefs } from '../source-ref.ts';
import type { Contrasted } from './contrasted.ts';

/** A question, and the sources whose articles answer it. */
export type ToldPoint = { id: string; question: string; by: readonly SourceRef[] };

/** A list cut short, with how many more there are. */
export type PointList = { points: readonly ToldPoint[]; more: number };

/**
 * What is known of one perspective's silence. Only a source whose articles were read can be silent: `left out` are the
 * questions that others answer and it does not, though they were its subject; `alone` those that only it answers;
 * `subject` counts those it answers or leaves out; of `unrecorded`, which were its subject and others answer, the case says
 * neither. Of a voice, which reaches us through articles, we know what these
 * `carry` of it, and what `one` outlet alone carries; `answered` counts the questions. At most 40 in a list.
 */
export type SilenceColumn =
  | { kind: 'source'; leftOut: PointList; alone: PointList; subject: number; unrecorded: number }
  | { kind: 'voice'; carried: PointList; one: PointList; answered: number };

const MOST = 40;

const cut = (points: readonly ToldPoint[]): PointList => ({
  points: points.slice(0, MOST),
  more: Math.max(0, points.length - MOST),
});

/**
 * What each source leaves out and what only it tells, and what is carried of each voice, over the claims in view.
 *
 * A source leaves a question out when an article of its own, mainly about an event of the claim, is recorded as not
 * mentioning it and no article of its own answers it. An answer is a voice's when the account has that voice or its
 * evidence is a quote of it. A claim without events is nobody's subject.
 */
export function deriveSilence(
  selection: Selection,
  contrasted: readonly Contrasted[],
): SilenceColumn[] | null {
  const { case: data } = selection;
  if (data.claims.rows.length === 0) return null;
  const isIn = articlesIn(selection);
  const stays = selectClaims(selection);
  const all = claimAccounts(data);
  const sources = sourceRefs(data);
  const about = articlesAbout(data);
  const { speaker } = data.quotes;
  const claims = data.claims.rows.flatMap((claim, i) => {
    if (!stays[i]) return [];
    const accounts = all[i]!.filter(({ article }) => isIn[article]);
    return [{ claim, accounts, answers: accounts.filter(({ isAnswering }) => isAnswering) }];
  });
  const writePoint = ({ id, question }: Claim, told: readonly ReadAccount[]): ToldPoint => {
    const by = [...new Set(told.map(({ source }) => source))];
    return { id, question: question ?? id, by: by.flatMap((s) => sources[s] ?? []) };
  };

  const ofSource = (one: Contrasted): SilenceColumn => {
    const leftOut: ToldPoint[] = [];
    const alone: ToldPoint[] = [];
    let subject = 0;
    let unrecorded = 0;
    const isOf = ({ source }: ReadAccount) => one.sources.includes(source);
    const isSilent = (claim: Claim) => (account: ReadAccount) =>
      isOf(account) &&
      account.account.position === 'not-mentioned' &&
      (data.articles.rows[account.article]?.mainEventIds ?? []).some((id) => claim.eventIds?.includes(id));
    /** An article of its own about the claim's events, which the case does not call about something else. */
    const couldTell = (claim: Claim, accounts: readonly ReadAccount[]) => {
      const excused = new Set(
        accounts.filter(({ account }) => account.position === 'not-applicable').map(({ article }) => article),
      );
      return (claim.eventIds ?? []).some((id) =>
        (about.get(id) ?? []).some(
          (article) =>
            isIn[article] &&
            !excused.has(article) &&
            one.sources.includes(data.articleSource[article] ?? NONE),
        ),
      );
    };
    for (const { claim, accounts, answers } of claims) {
      const others = answers.filter((account) => !isOf(account));
      if (others.length < answers.length) {
        subject++;
        if (others.length === 0) alone.push(writePoint(claim, answers));
      } else if (answers.length > 0 && accounts.some(isSilent(claim))) {
        subject++;
        leftOut.push(writePoint(claim, others));
      } else if (answers.length > 0 && couldTell(claim, accounts)) unrecorded++;
    }
    return { kind: 'source', leftOut: cut(leftOut), alone: cut(alone), subject, unrecorded };
  };

  const ofVoice = (one: Contrasted): SilenceColumn => {
    const chains = affiliationChains(data.people);
    const voices = new Set(one.voices);
    const speaksFor = (person: number) => chains[person]?.some((voice) => voices.has(voice)) === true;
    const isOf = ({ account, source, rows }: ReadAccount): boolean =>
      one.sources.includes(source) ||
      speaksFor(data.people.at.get(account.voice ?? '') ?? NONE) ||
      rows.some((row) => speaksFor(speaker[row]!));
    const carried = claims.flatMap(({ claim, answers }) => {
      const mine = answers.filter(isOf);
      return mine.length === 0 ? [] : [writePoint(claim, mine)];
    });
    const once = carried.filter(({ by }) => by.length === 1);
    return { kind: 'voice', carried: cut(carried), one: cut(once), answered: carried.length };
  };

  return contrasted.map((one) => (one.voices.length > 0 ? ofVoice(one) : ofSource(one)));
}
