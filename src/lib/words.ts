const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.\u200c-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;

/** One word of a text: lower-cased form, and where it stands (UTF-16 units, end exclusive). */
export type Word = { word: string; start: number; end: number };

/**
 * The words of a text in order. A word is a run of letters and digits, inner apostrophes, dots and hyphens included
 * ("Russia’s", "2.5", "long-range"), and so are marks on letters and the joints of Persian; it is lower-cased and ’ is written as '. Used for every count of words.
 */
export function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  for (const m of text.matchAll(WORD))
    found.push({ word: m[0].toLowerCase().replaceAll('’', "'"), start: m.index, end: m.index + m[0].length });
  return found;
}

const OTHER = 0;
const LETTER = 1;
const JOINT = 2;

/** What each sign below U+0250 is in a word. */
const KINDS = Uint8Array.from({ length: 0x250 }, (_, unit) => {
  const sign = String.fromCharCode(unit);
  return /[\p{L}\p{N}]/u.test(sign) ? LETTER : /['.-]/.test(sign) ? JOINT : OTHER;
});

/** What a UTF-16 unit is in a word; -1 for one that only the expression knows. */
function kindOf(unit: number): number {
  if (unit < KINDS.length) return KINDS[unit]!;
  if (unit === 0x2019) return JOINT;
  if (unit >= 0x410 && unit <= 0x44f) return LETTER;
  return unit >= 0x2010 && unit <= 0x2027 ? OTHER : -1;
}

/** How many words a text has; the same rule as `wordsOf`. */
export function countWords(text: string): number {
  let n = 0;
  let before = OTHER;
  for (let i = 0; i < text.length; i++) {
    const kind = kindOf(text.charCodeAt(i));
    if (kind < 0) return wordsOf(text).length;
    // Between a letter and a letter a single joint is inside the word.
    if (kind === LETTER && before === OTHER) n++;
    before = kind === JOINT && before !== LETTER ? OTHER : kind;
  }
  return n;
}
