/**
 * What one letter is searched as, where taking accents off does not say it: letters with a stroke or of their own that
 * people type without it, hyphens and dashes of every width, quotation marks, and the Arabic letters that a Persian
 * keyboard writes with other signs.
 */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ĸ: 'k',
  ŋ: 'n',
  ς: 'σ',
  ک: 'ك',
  ی: 'ي',
  ى: 'ي',
  ے: 'ي',
  ہ: 'ه',
  ە: 'ه',
  ة: 'ه',
  ٱ: 'ا',
};

const GROUPS: readonly (readonly [letters: string, plain: string])[] = [
  ['‘’‚‛ʼʹ′`´‹›＇׳', "'"],
  ['“”„‟«»″〝〞〟＂״❝❞', '"'],
  ['\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\uFE58\uFE63\uFF0D\u05BE', '-'],
  ['٠۰', '0'],
  ['١۱', '1'],
  ['٢۲', '2'],
  ['٣۳', '3'],
  ['٤۴', '4'],
  ['٥۵', '5'],
  ['٦۶', '6'],
  ['٧۷', '7'],
  ['٨۸', '8'],
  ['٩۹', '9'],
];

/** Every letter that is searched as another one, after accents are off. */
export const PLAIN: ReadonlyMap<string, string> = new Map([
  ...Object.entries(LETTERS),
  ...GROUPS.flatMap(([letters, plain]) => [...letters].map((letter) => [letter, plain] as const)),
]);

/** Accents and vowel signs, the Arabic lengthening stroke, soft hyphens, joiners, direction marks, byte order marks. */
const SILENT = /[\p{M}\u0640\u00AD\u200C-\u200F\u061C\u2060\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const WRITTEN_OTHERWISE = new RegExp(`[${[...PLAIN.keys()].join('')}]`, 'g');
/** What stands for a sign that is not seen (see `visible-controls.ts`). */
const SHOWN_SIGN = /⟨u\+[0-9a-f]{4,6}⟩/g;
const IS_PLAIN = /^[\x21-\x7e]*(?: [\x21-\x7e]+)*$/;

/**
 * Folds a text for search, by what people type and not by code points alone: no case, no accents, no stroke through a
 * letter, one kind of hyphen, quotation mark, blank and digit, no half-space, Persian letters as the Arabic ones.
 * "Kyïv’s long‑range" -> "kyiv's long-range". Not for comparing what is printed: it makes different texts equal.
 */
export function fold(text: string): string {
  if (IS_PLAIN.test(text)) return text.toLowerCase().replaceAll('`', "'");
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(SHOWN_SIGN, '')
    .replace(SILENT, '')
    .replace(WRITTEN_OTHERWISE, (letter) => PLAIN.get(letter) as string)
    .replace(/[\s\u200B]+/g, ' ');
}
