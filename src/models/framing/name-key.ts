import { fold } from '../../lib/fold.ts';
import { vocabulary } from './naming-marks.ts';

/** What a name is counted as: without capitals, accents and an article before it. "The call", "a call", "call" -> "call". */
export const nameKey = (exact: string): string =>
  fold(exact)
    .trim()
    .replace(/^(?:the|an?) (?=\S)/, '');

/**
 * How far apart some names for one thing are, from 0 to 1: the mean, over pairs, of the share of the shorter one's content
 * words that the other does not have. "new" and "new Russian" are 0 apart, "war" and "military operation" 1. Equal
 * names (see `nameKey`) count once; fewer than two are 0 apart.
 */
export function nameDistance(names: readonly string[]): number {
  const words = [...new Map(names.map((name) => [nameKey(name), vocabulary([name])])).values()];
  let sum = 0;
  let pairs = 0;
  words.forEach((a, i) => {
    for (const b of words.slice(i + 1)) {
      const least = Math.min(a.size, b.size);
      const common = [...a].filter((word) => b.has(word)).length;
      sum += least === 0 ? 0 : 1 - common / least;
      pairs++;
    }
  });
  return pairs === 0 ? 0 : sum / pairs;
}

/** From this distance on, names tell of different things to see in the thing; nearer ones are variants of each other. */
export const TELLING = 0.5;
