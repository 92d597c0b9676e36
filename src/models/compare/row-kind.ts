/**
 * What kind of difference a point shows, derived from the accounts in view and never stored: hide a column and the
 * kind may change.
 */
import type { Case } from '../../case/case.ts';
import type { BetweenKind, Claim } from '../../case/case-file.ts';
import { BETWEEN_KINDS } from '../../case/vocabulary.ts';
import { isAnswering } from '../../filter/claim-accounts.ts';
import type { RowKind } from '../../filter/filter.ts';
import { occurringPairs, type Pair } from './answer-pairs.ts';
import { articlesAbout, articlesOfNoSubject, type Sight } from './compare-sight.ts';
import type { VoicesInView } from './compare-voices.ts';

/** The kinds from mild to grave: the order in which rows are sorted by kind. A point without an answer has none. */
export const KINDS_BY_WEIGHT: readonly RowKind[] = [
  'single',
  'self',
  'agreement',
  'omission',
  'not-coded',
  'not-judged',
  ...BETWEEN_KINDS,
];

export type RowReading = {
  /** null = no account in view answers. */
  kind: RowKind | null;
  /** Positions of the sources (or voices) that answer, in the order of the accounts. */
  answering: readonly number[];
  /** Positions of the sources that do not mention it though it was an article's subject, in the same order. */
  omitting: readonly number[];
  /** Positions of the sources in view that do not answer and have an article with this subject, omitting or not collected. */
  untold: readonly number[];
  /** The judged pairs of answers that two sources give between them, gravest first. */
  pairs: readonly Pair[];
  /** Pairs of different answers that two sources give between them and nobody judged. */
  unjudged: number;
  /** Accounts that answer without saying which answer. */
  uncoded: number;
  /** True where two sources in view are compared: two answer, or one answers what another leaves out. */
  isShared: boolean;
  /** True for a point that one source answers and that was no other source's subject, as far as all say theirs. */
  isOnlySubject: boolean;
};

/**
 * Reads one claim over the articles that are in sight. The kind is the gravest `between` of two answers that two
 * sources give between them; else *not judged* where two sources answer differently and no pair says how; else *not
 * coded* where an account has no answer; else *omission* where a source whose article has one of the claim's events as
 * its subject mentions it nowhere; else *agreement* where two sources answer; else *self* where the one source answers in
 * two ways; else *single*. With `voices`, voices take the place of sources, and nobody omits anything.
 */
export function readRow(
  data: Case,
  claim: Claim,
  sight: Sight,
  voices: VoicesInView | null = null,
): RowReading {
  const events = new Set(claim.eventIds);
  const answers = new Map<string, Set<number>>();
  const answering = new Set<number>();
  const silent = new Set<number>();
  const excused = new Set<number>();
  let uncoded = 0;
  for (const account of claim.accounts ?? []) {
    const article = data.articles.at.get(account.articleId) ?? -1;
    if (sight[article] !== 1) continue;
    const teller = voices ? voices.of(account) : data.articleSource[article]!;
    if (isAnswering(account)) {
      if (teller < 0) continue;
      answering.add(teller);
      if (account.answer === undefined) uncoded++;
      else answers.set(account.answer, (answers.get(account.answer) ?? new Set()).add(teller));
    } else if (account.position === 'not-mentioned') {
      if ((data.articles.rows[article]?.mainEventIds ?? []).some((id) => events.has(id))) silent.add(teller);
    } else if (account.position === 'not-applicable') excused.add(article);
  }
  const omitting = voices ? [] : [...silent].filter((source) => !answering.has(source));
  const { pairs, unjudged } = occurringPairs(claim, answers);
  const subjects = voices ? new Set<number>() : subjectsInSight(data, events, sight, excused);
  const untold = [...subjects].filter((source) => !answering.has(source));
  const kind = kindOf(answering.size, answers.size, omitting.length, uncoded, pairs, unjudged);
  return {
    kind,
    answering: [...answering],
    omitting,
    untold,
    pairs,
    unjudged,
    uncoded,
    isShared: answering.size > 1 || (answering.size === 1 && omitting.length > 0),
    isOnlySubject: kind === 'single' && !voices && isNobodyElses(data, events, sight, answering),
  };
}

/** Sources with an article in sight that is about one of the events and not excused by the case ("not its subject"). */
function subjectsInSight(
  data: Case,
  events: ReadonlySet<string>,
  sight: Sight,
  excused: ReadonlySet<number>,
): Set<number> {
  const sources = new Set<number>();
  for (const id of events)
    for (const article of articlesAbout(data).get(id) ?? [])
      if (sight[article] === 1 && !excused.has(article)) sources.add(data.articleSource[article]!);
  return sources;
}

/**
 * True when no source in sight but those that answer has an article about any of the events. Nothing is known of a claim about
 * no event, and where another's article does not say what its subject is.
 */
const isNobodyElses = (
  data: Case,
  events: ReadonlySet<string>,
  sight: Sight,
  answering: ReadonlySet<number>,
): boolean =>
  events.size > 0 &&
  articlesOfNoSubject(data).every(
    (article) => sight[article] !== 1 || answering.has(data.articleSource[article]!),
  ) &&
  [...events].every((id) =>
    (articlesAbout(data).get(id) ?? []).every(
      (article) => sight[article] !== 1 || answering.has(data.articleSource[article]!),
    ),
  );

function kindOf(
  answering: number,
  answers: number,
  omitting: number,
  uncoded: number,
  pairs: readonly Pair[],
  unjudged: number,
): RowKind | null {
  if (answering === 0) return null;
  const worst: BetweenKind | undefined = pairs[0]?.kind;
  if (worst) return worst;
  if (unjudged > 0) return 'not-judged';
  if (uncoded > 0) return 'not-coded';
  if (omitting > 0) return 'omission';
  if (answering > 1) return 'agreement';
  return answers > 1 ? 'self' : 'single';
}
