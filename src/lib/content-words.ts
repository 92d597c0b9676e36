import type { Word } from './words.ts';

/** English words that name nothing by themselves. */
const FUNCTION_WORDS = new Set(
  `a about after against all also amid amidst an and any around as at be been between both but by can did do for from
  had has have he her his in into is it its more no not of off on one or other out over s she so some such than that
  the their them there these they this those through to under up upon was were what which who whom whose will with
  would`.split(/\s+/),
);

/** A word without a possessive ending: "russia's" -> "russia". */
export const wordWithoutPossessive = ({ word }: Word): string => word.replace(/'s?$/, '');

/** True for a word that names something by itself; in another language than English, for every word. */
export const isContentWord = (word: Word): boolean => !FUNCTION_WORDS.has(wordWithoutPossessive(word));
