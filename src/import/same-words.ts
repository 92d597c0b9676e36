import type { Quote } from '../case/case-file.ts';
import { fold } from '../lib/fold.ts';

/** One quote and the wording that names its speaker. */
export type SpokenWords = { quote: Quote; speaker: string };

/** What quotes of one voice share when their words are the same but for capitals, accents and marks. */
export const wordingKey = ({ quote, speaker }: SpokenWords): string =>
  `${quote.speakerId ?? speaker}\n${plainWords(quote.selector.exact)}`;

const plainWords = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * How many quotes share each wording, for wordings that stand more than once. Words are first told apart by a number made
 * in one pass, so that only those that may be equal are written out and compared.
 */
export function sharedWordings(quotes: readonly SpokenWords[]): Map<string, number> {
  const first = new Map<number, SpokenWords>();
  const counts = new Map<string, number>();
  const written = new Set<number>();
  for (const spoken of quotes) {
    const sign = signOf(spoken.quote.selector.exact);
    const other = first.get(sign);
    if (other === undefined) {
      first.set(sign, spoken);
      continue;
    }
    if (!written.has(sign)) {
      written.add(sign);
      counts.set(wordingKey(other), 1);
    }
    const key = wordingKey(spoken);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const [key, count] of counts) if (count === 1) counts.delete(key);
  return counts;
}

/** A number that is equal for words that fold to the same; different words rarely share one. */
function signOf(text: string): number {
  let sign = 0x811c9dc5;
  let isGap = false;
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code >= 65 && code <= 90) code += 32;
    const isWord = (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
    if (!isWord && code > 127 && !isMark(code)) return signOfFolded(text);
    if (!isWord) {
      isGap = sign !== 0x811c9dc5;
      continue;
    }
    if (isGap) sign = Math.imul(sign ^ 32, 0x01000193);
    isGap = false;
    sign = Math.imul(sign ^ code, 0x01000193);
  }
  return sign;
}

/** Blanks, dashes, quotation marks and the ellipsis: what folds to no letter and no digit. */
const isMark = (code: number): boolean =>
  code === 0xa0 || code === 0xab || code === 0xbb || (code >= 0x2010 && code <= 0x2027);

function signOfFolded(text: string): number {
  const plain = plainWords(text);
  let sign = 0x811c9dc5;
  for (let i = 0; i < plain.length; i++) sign = Math.imul(sign ^ plain.charCodeAt(i), 0x01000193);
  return sign;
}
