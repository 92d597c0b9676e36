/**
 * What kind of difference a point shows, derived from the accounts in view and never stored: hide a column and the
 * kind may change.
 */
import type { Case } from '../../case/case.ts';
import type { BetweenKind, Claim } from '../../case/case-file.ts';
import { BETWEEN_KINDS } from '../../case/vocabulary.ts';
import { isAnswering } from '../../filter/claim-accounts.ts';
import type { RowKind } from '../../filter/filter.ts';
import { articlesAbout, type Sight } from './compare-sight.ts';

/** The kinds from mild to grave: the order in which rows are sorted by kind. A point without an answer has none. */
export const KINDS_BY_WEIGHT: readonly RowKind[] = ['single', 'agreement', 'omission', ...BETWEEN_KINDS];

/** Two answers of one claim, as the case argues them. */
export type Pair = { a: string; b: string; kind: BetweenKind; note: string | null };

export type RowReading = {
  /** null = no account in view answers. */
  kind: RowKind | null;
  /** Positions of the sources that answer, in the order of the accounts. */
  answering: readonly number[];
  /** Positions of the sources that do not mention it though it was an article's subject, in the same order. */
  omitting: readonly number[];
  /** The pairs of answers that both occur, gravest first. */
  pairs: readonly Pair[];
  /** True when two answers occur between which the case names no difference. */
  isUnargued: boolean;
  /** True for a point that one source answers and that was no other source's subject. */
  isOnlySubject: boolean;
};

/** The pairs that both occur, each once, gravest first; a second pair of the same two answers is ignored. */
function occurringPairs(claim: Claim, answers: ReadonlySet<string>): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { a, b, kind, note } of claim.between ?? []) {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    if (a !== b && answers.has(a) && answers.has(b) && !pairs.has(key))
      pairs.set(key, { a, b, kind, note: note ?? null });
  }
  return [...pairs.values()].sort((x, y) => BETWEEN_KINDS.indexOf(y.kind) - BETWEEN_KINDS.indexOf(x.kind));
}

/**
 * Reads one claim over the articles that are in sight. The kind is the gravest `between`
 * of two answers that both occur; else *omission* when someone answers and a source whose article has one of the
 * claim's events as its subject mentions it nowhere; else *agreement* when two sources answer; else *single*.
 * Answers between which the case names no difference do not differ in kind (see `isUnargued`).
 */
export function readRow(data: Case, claim: Claim, sight: Sight): RowReading {
  const events = new Set(claim.eventIds);
  const isSubject = (article: number): boolean =>
    (data.articles.rows[article]?.mainEventIds ?? []).some((id) => events.has(id));
  const answers = new Set<string>();
  const answering = new Set<number>();
  const silent = new Set<number>();
  for (const account of claim.accounts ?? []) {
    const article = data.articles.at.get(account.articleId) ?? -1;
    if (sight[article] !== 1) continue;
    const source = data.articleSource[article]!;
    if (isAnswering(account)) {
      answering.add(source);
      if (account.answer !== undefined) answers.add(account.answer);
    } else if (account.position === 'not-mentioned' && isSubject(article)) silent.add(source);
  }
  const omitting = [...silent].filter((source) => !answering.has(source));
  const pairs = occurringPairs(claim, answers);
  const kind = kindOf(answering.size, omitting.length, pairs);
  return {
    kind,
    answering: [...answering],
    omitting,
    pairs,
    isUnargued: pairs.length < (answers.size * (answers.size - 1)) / 2,
    isOnlySubject:
      kind === 'single' &&
      [...events].every((id) =>
        (articlesAbout(data).get(id) ?? []).every(
          (article) => sight[article] !== 1 || answering.has(data.articleSource[article]!),
        ),
      ),
  };
}

function kindOf(answering: number, omitting: number, pairs: readonly Pair[]): RowKind | null {
  if (answering === 0) return null;
  if (pairs[0]) return pairs[0].kind;
  if (omitting > 0) return 'omission';
  return answering > 1 ? 'agreement' : 'single';
}
