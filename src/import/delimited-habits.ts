/** What programs and people do to delimited texts that RFC 4180 does not know. Each is looked for in the beginning of the text. */
const sampleOf = (text: string): string => text.slice(0, 1 << 20);

const escaped = (delimiter: string): string => (/[\w\s]/.test(delimiter) ? delimiter : `\\${delimiter}`);

/**
 * Whether quotation marks inside cells are escaped by a backslash, as Spark and MySQL write them, and never by a second mark
 * (RFC 4180): one at least stands inside words, and no pair of marks but an empty cell.
 */
export function isEscapedByBackslash(text: string, delimiter: string): boolean {
  const sample = sampleOf(text);
  const isWithin = /[^\\"\n]\\"[\p{L}\p{N} ]/u.test(sample);
  return isWithin && !new RegExp(`[^\\\\${delimiter}\\n]""|""[^\\${delimiter}\\n"]`).test(sample);
}

/** Whether a text is dumped from a database: a cell without a value is `\N`, and line ends inside cells are `\n` (PostgreSQL, MySQL). */
export const isDump = (text: string, delimiter: string): boolean =>
  new RegExp(`(?:^|\\n|${escaped(delimiter)})\\\\N(?=${escaped(delimiter)}|\\n|$)`).test(sampleOf(text));

/** Whether no cell of a dump is enclosed in quotation marks, so that those in it are letters: the headers, at least, are not. */
export const isUnquoted = (text: string): boolean => !text.startsWith('"');

const SIGNS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '', '\n': '\n' };

/** A cell of a dump as it was in the database. "a\\nb" -> a line end between a and b, "\\N" -> "". */
export const undumped = (cell: string): string =>
  cell === '\\N' ? '' : cell.replace(/\\([\s\S])/g, (_, sign: string) => SIGNS[sign] ?? sign);

/** Whether cells in quotation marks have a blank before their mark, as people write lists: one of them holds the delimiter, or a mark. */
export function isSpaced(text: string, delimiter: string): boolean {
  const d = escaped(delimiter);
  const cells = new RegExp(`(?:^|\\n|${d}) +"((?:[^"\\n]|"")*)"[ \\t]*(?=${d}|\\n|$)`, 'g');
  for (const [, inside = ''] of sampleOf(text).matchAll(cells))
    if (inside.includes(delimiter) || inside.includes('""')) return true;
  return false;
}

/** The text without the blanks before and behind cells in quotation marks. */
export function unspaced(text: string, delimiter: string): string {
  const d = escaped(delimiter);
  const cell = new RegExp(`(?:[ \\t]*("(?:[^"]|"")*")[ \\t]*|[^${d}\\n]*)(${d}|\\n|$)`, 'y');
  let out = '';
  for (let at = 0; at < text.length; at = cell.lastIndex) {
    cell.lastIndex = at;
    const m = cell.exec(text);
    if (!m) return out + text.slice(at);
    out += m[1] === undefined ? m[0] : `${m[1]}${m[2]}`;
  }
  return out;
}

/** Whether a text is a table of Markdown: bars around its rows, and a rule of hyphens below its headers. */
export const isMarkdown = (text: string, delimiter: string): boolean =>
  delimiter === '|' && /^\s*\|.*\|[ \t]*\n[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*(?:\n|$)/.test(text);

/** In place of a bar that belongs to a cell. */
const BAR = '\ue000';

/** A table of Markdown, whose quotation marks and bars behind a backslash are letters, without the bars around its rows. */
export const withoutBars = (text: string): string =>
  text
    .replaceAll('\\|', BAR)
    .split('\n')
    .map((line) => line.trim().replace(/^\|/, '').replace(/\|$/, ''))
    .join('\n');

/** A cell of Markdown as it is read. */
export const unbarred = (cell: string): string =>
  cell
    .trim()
    .replaceAll(BAR, '|')
    .replace(/<br ?\/?>/gi, '\n');

/** In place of a carriage return that stands in a cell without quotation marks. */
export const RETURN = '\ue001';

/**
 * A text whose lines end with a line feed, and in which a lone carriage return belongs to a cell that its writer forgot to enclose:
 * with it the line has as many cells as the first, and in two lines it would not. Such returns become `RETURN`.
 */
export function withReturns(text: string, delimiter: string): string {
  if (!/\r(?!\n)/.test(text) || !text.includes('\n')) return text;
  const cellsIn = (line: string) => line.split(delimiter).length;
  const lines = text.split('\n');
  const width = cellsIn((lines[0] ?? '').replace(/\r$/, ''));
  return lines
    .map((line) => {
      const bare = line.replace(/\r$/, '');
      const isInside =
        bare.includes('\r') &&
        !bare.includes('"') &&
        cellsIn(bare) === width &&
        bare.split('\r').some((piece) => cellsIn(piece) < width);
      return isInside ? bare.replaceAll('\r', RETURN) : line;
    })
    .join('\n');
}

/** A cell with its returns as line ends. */
export const returned = (cell: string): string =>
  cell.includes(RETURN) ? cell.replaceAll(RETURN, '\n') : cell;
