/**
 * Log-odds ratio with an informative Dirichlet prior. Monroe, Colaresi & Quinn (2008), "Fightin’ Words: Lexical Feature
 * Selection and Evaluation for Identifying the Content of Political Conflict", Political Analysis 16(4), 372–403: the
 * point estimate (their equation 16, with the informative prior of section 3.5.1), its approximate variance (equation
 * 20) and the z-score (equation 21).
 */
export type WordOdds = {
  word: string;
  /** Times on this side, and on the other. */
  here: number;
  there: number;
  /** ln of the odds here less ln of the odds there, after the prior; above 0 = rather here. */
  delta: number;
  /** `delta` in standard deviations. */
  z: number;
};

export type Counts = ReadonlyMap<string, number>;

const sum = (counts: Counts): number => {
  let total = 0;
  for (const n of counts.values()) total += n;
  return total;
};

/**
 * Every word of `prior`, with how much rather it stands here than there. The weight of a word in the prior is its share
 * of `prior` times `weight`, the total weight in words. Unsorted. Words that are on a side and not in `prior` are left
 * out: a prior is counted over all texts that the sides are taken from.
 */
export function logOdds(here: Counts, there: Counts, prior: Counts, weight: number): WordOdds[] {
  const [nHere, nThere, nPrior] = [sum(here), sum(there), sum(prior)];
  return [...prior].map(([word, times]) => {
    const alpha = (times / nPrior) * weight;
    const [a, b] = [here.get(word) ?? 0, there.get(word) ?? 0];
    // The only word there is has no odds against others.
    if (prior.size < 2) return { word, here: a, there: b, delta: 0, z: 0 };
    const delta =
      Math.log((a + alpha) / (nHere + weight - a - alpha)) -
      Math.log((b + alpha) / (nThere + weight - b - alpha));
    const variance = 1 / (a + alpha) + 1 / (b + alpha);
    return { word, here: a, there: b, delta, z: delta / Math.sqrt(variance) };
  });
}
