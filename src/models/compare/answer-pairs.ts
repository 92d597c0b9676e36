import type { BetweenKind, Claim } from '../../case/case-file.ts';
import { BETWEEN_KINDS } from '../../case/vocabulary.ts';

/** Two answers of one claim, as the case argues them. */
export type Pair = { a: string; b: string; kind: BetweenKind; note: string | null };

const keyOf = (a: string, b: string): string => JSON.stringify(a < b ? [a, b] : [b, a]);

/** True when one answer comes from one source and the other from another: a source is not compared with itself. */
function isAcross(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  if (one.size > 1 || other.size > 1) return true;
  const [a] = one;
  return a !== undefined && !other.has(a) && other.size > 0;
}

/**
 * How the answers that occur stand to each other: the judged pairs, each once and gravest first (a second pair of the same
 * two answers is ignored), and how many pairs of different answers nobody judged. `answers` maps each answer that
 * occurs to those who give it; a pair counts only between two of them.
 */
export function occurringPairs(
  claim: Claim,
  answers: ReadonlyMap<string, ReadonlySet<number>>,
): { pairs: Pair[]; unjudged: number } {
  const compared = new Set<string>();
  const all = [...answers];
  all.forEach(([a, by], i) => {
    for (const [b, others] of all.slice(i + 1)) if (isAcross(by, others)) compared.add(keyOf(a, b));
  });
  const pairs = new Map<string, Pair>();
  for (const { a, b, kind, note } of claim.between ?? []) {
    const key = keyOf(a, b);
    if (compared.has(key) && !pairs.has(key)) pairs.set(key, { a, b, kind, note: note ?? null });
  }
  const weight = ({ kind }: Pair) => BETWEEN_KINDS.indexOf(kind);
  return {
    pairs: [...pairs.values()].sort((x, y) => weight(y) - weight(x)),
    unjudged: compared.size - pairs.size,
  };
}
