/**
 * Log-odds ratio with an informative Dirichlet prior. Monroe, Colaresi & Quinn (2008), "Fightin’ Words: Lexical Feature
 * Selection and Evaluation for Identifying the Content of Political Conflict", Political Analysis 16(4), 372–403: the
 * point estimate (their equation 16, with the informative prior of section 3.5.1), its approximate variance (equation
 * 20) and the z-score (equation 21).
 */
export type Odds = {
  /** The number of the word: its place in the counts. */
  word: number;
  /** Times on this side, and on the other. */
  here: number;
  there: number;
  /** ln of the odds here less ln of the odds there, after the prior; above 0 = rather here. */
  delta: number;
  /** `delta` in standard deviations. */
  z: number;
};

/** How often each word occurs; the place is the number of the word, the same on every side. */
export type Counts = ArrayLike<number>;

const sum = (counts: Counts): number => {
  let total = 0;
  for (let i = 0; i < counts.length; i++) total += counts[i]!;
  return total;
};

/**
 * Every word with how much rather it stands here than there, of which `z` is at least `least`. The weight of a word in the
 * prior is its share of `prior` times `weight`, the total weight in words. Unsorted. The prior is counted over all texts
 * that the sides are taken from: a word that is 0 in it is left out.
 */
export function logOdds(
  here: Counts,
  there: Counts,
  prior: Counts,
  weight: number,
  least = Number.NEGATIVE_INFINITY,
): Odds[] {
  const [nHere, nThere, nPrior] = [sum(here), sum(there), sum(prior)];
  const found: Odds[] = [];
  for (let word = 0; word < prior.length; word++) {
    if (prior[word] === 0) continue;
    const [a, b] = [here[word] ?? 0, there[word] ?? 0];
    const alpha = (prior[word]! / nPrior) * weight;
    // The only word there is has no odds against others.
    const isAlone = prior[word] === nPrior;
    const delta = isAlone
      ? 0
      : Math.log((a + alpha) / (nHere + weight - a - alpha)) -
        Math.log((b + alpha) / (nThere + weight - b - alpha));
    const z = isAlone ? 0 : delta / Math.sqrt(1 / (a + alpha) + 1 / (b + alpha));
    if (z >= least) found.push({ word, here: a, there: b, delta, z });
  }
  return found;
}
