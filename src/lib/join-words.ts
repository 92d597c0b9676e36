import { isolate } from './isolate.ts';

/**
 * "A", "A and B", "A, B and C"; with `more` above 0 the rest is counted: "A, B and 3 more". Each is set apart, so that it
 * keeps its place beside the others; one alone is as it came.
 */
export function joinWords(words: readonly string[], more = 0): string {
  const all =
    more > 0 ? [...words.map(isolate), `${more} more`] : words.length > 1 ? words.map(isolate) : words;
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}
