import type { Random } from './random.ts';

const WORDS =
  `the of a to in and for on with that military forces support talks call line communication escalation weapons aid
security minister defense risk danger further Ukraine Russia Washington Moscow maintain keep open prevent discussed
emphasized importance amid war conflict operation continued supply deliveries partners allies missiles strikes border
situation agreed ministers phone initiative side American Russian possible incident grave consequences region peace
readiness dialogue stability measures exercise drone airspace fleet sea coast warned exchange views ongoing lines`.split(
    /\s+/,
  );

/** Words of one utterance: `length` of them, in no order that means anything. */
export function makeWords(random: Random, length: number): string[] {
  return Array.from({ length }, () => random.pick(WORDS));
}

/**
 * How one outlet renders an utterance: as it was, with a word left out, one replaced, or only a piece of it, so that
 * renderings of one statement differ as real ones do.
 */
export function renderWords(random: Random, words: readonly string[]): string {
  const chance = random.next();
  const at = random.below(words.length);
  if (chance < 0.4) return words.join(' ');
  if (chance < 0.6) return words.filter((_, i) => i !== at || words.length < 3).join(' ');
  if (chance < 0.8) return words.map((word, i) => (i === at ? random.pick(WORDS) : word)).join(' ');
  return words.slice(0, Math.max(2, at)).join(' ');
}
