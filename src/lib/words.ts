const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

/** One word of a text: lower-cased form, and where it stands (UTF-16 units, end exclusive). */
export type Word = { word: string; start: number; end: number };

/**
 * The words of a text in order. A word is a run of letters and digits, inner apostrophes, dots and hyphens included
 * ("Russia’s", "2.5", "long-range"); it is lower-cased and ’ is written as '. Used for every count of words.
 */
export function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  for (const m of text.matchAll(WORD))
    found.push({ word: m[0].toLowerCase().replaceAll('’', "'"), start: m.index, end: m.index + m[0].length });
  return found;
}

/** How many words a text has; the same rule as `wordsOf`. */
export function countWords(text: string): number {
  let n = 0;
  for (const _ of text.matchAll(WORD)) n++;
  return n;
}
