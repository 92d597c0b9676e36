import { countWords, wordsOf } from '../lib/words.ts';
import type { Article } from './case-file.ts';
import { foldLineEnds } from './fold-line-ends.ts';

/** How many words the body of a text has, and how often each: an unordered bag, its keys in alphabetical order. */
export type WordCounts = { wordCount: number; wordFrequencies: Record<string, number> };

/** Counts the words inside the body ranges; without `body`, of the whole text. */
export function wordCountsOf(text: string, body: Article['body']): WordCounts {
  const folded = foldLineEnds(text);
  const ranges = body ?? [{ start: 0, end: folded.length }];
  const bag = new Map<string, number>();
  let wordCount = 0;
  for (const { start, end } of ranges) {
    const part = folded.slice(start, end);
    wordCount += countWords(part);
    for (const { word } of wordsOf(part)) bag.set(word, (bag.get(word) ?? 0) + 1);
  }
  const sorted = [...bag].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return { wordCount, wordFrequencies: Object.fromEntries(sorted) };
}

/** Whether two bags hold the same words equally often. */
export function isSameBag(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && a[key] === b[key])
  );
}
