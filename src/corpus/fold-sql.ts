import { PLAIN } from '../lib/fold.ts';
import { quoteText } from './quote-name.ts';

/** What `fold` drops, and what it takes for a blank, in the syntax of RE2; see `lib/fold.ts`. */
const SILENT =
  '[\\p{M}\\x{0640}\\x{00AD}\\x{200C}-\\x{200F}\\x{061C}\\x{2060}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FEFF}]+';
const BLANKS =
  '[\\x{09}-\\x{0D}\\x{20}\\x{A0}\\x{1680}\\x{2000}-\\x{200B}\\x{2028}\\x{2029}\\x{202F}\\x{205F}\\x{3000}]+';

const single = [...PLAIN].filter(([, plain]) => plain.length === 1);
const several = [...PLAIN].filter(([, plain]) => plain.length > 1);

/**
 * `fold` of a text expression, as ClickHouse computes it: NFKD, lower case, accents and marks off, letters that people
 * type without strokes, one kind of hyphen, quotation mark, blank and digit. The tables are those of `lib/fold.ts`. What
 * is ASCII already only loses its capitals and doubled blanks. `npm run corpus-check` compares both for every character
 * of Unicode.
 */
export function foldSql(text: string): string {
  const lower = `lowerUTF8(normalizeUTF8NFKD(${text}))`;
  const bare = `replaceRegexpAll(${lower}, ${quoteText(SILENT)}, '')`;
  const from = single.map(([letter]) => letter).join('');
  const to = single.map(([, plain]) => plain).join('');
  const letters = several.reduce(
    (sql, [letter, plain]) => `replaceAll(${sql}, ${quoteText(letter)}, ${quoteText(plain)})`,
    `translateUTF8(${bare}, ${quoteText(from)}, ${quoteText(to)})`,
  );
  const ascii = `replaceAll(lower(${text}), '\`', '\\'')`;
  const folded = `if(isValidASCII(${text}), ${ascii}, ${letters})`;
  return `replaceRegexpAll(${folded}, ${quoteText(BLANKS)}, ' ')`;
}

/** A needle as the pattern of LIKE: its own `%`, `_` and `\` stand for themselves. */
export const likePattern = (needle: string): string =>
  `%${needle.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
