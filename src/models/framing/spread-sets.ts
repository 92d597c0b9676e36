/**
 * Sums of one perspective from counts by set of perspectives. `counts[(code << perspectives) | set]` counts what belongs
 * to exactly the perspectives of `set` (a bit each); the answer is by code, whatever else it belongs to.
 */
export function spreadSets(counts: Uint32Array, perspectives: number, perspective: number): Uint32Array {
  const sums = new Uint32Array(counts.length >> perspectives);
  for (let at = 0; at < counts.length; at++)
    if (((at >> perspective) & 1) === 1) sums[at >> perspectives]! += counts[at]!;
  return sums;
}
