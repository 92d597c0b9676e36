/** What a cell of an exported table can hold. */
export type CsvCell = string | number | null;

/** A beginning that spreadsheets read as a formula, after any apostrophes of the text's own. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const RUNS = /^'*[=+\-@\u0000-\u001f＝＋－＠]/;

/**
 * Spreadsheets run a text that begins like a formula; an apostrophe before it makes it a text again (OWASP, CSV
 * injection). A text that begins with apostrophes and then like a formula gets one more, so that `unguard` is exact.
 */
export const defuse = (text: string): string => (RUNS.test(text) ? `'${text}` : text);

/** Takes off the apostrophe that `defuse` has put, and no other. */
export const unguard = (text: string): string =>
  text.startsWith("'") && RUNS.test(text) ? text.slice(1) : text;

/** What a date in EDTF or a number is made of: nothing that could call a function, so no guard is needed. */
const IS_DATE = /^[-\d[\]./~?%T:Z+]*$/;

/**
 * `machine`: columns (positions) of dates for programs, never guarded. `isGuarded` false: no cell is; for programs
 * alone, never to be opened by a spreadsheet. `delimiter` stands between cells; a comma where none is given.
 */
export type CsvForm = { machine?: readonly number[]; isGuarded?: boolean; delimiter?: ',' | ';' };

/** Writes a head and rows as lines of CSV (RFC 4180: CRLF, quotes doubled), each with its end. */
export function csvLines({ machine = [], isGuarded = true, delimiter = ',' }: CsvForm = {}): {
  /** With the byte order mark that spreadsheets look for. */
  head: (names: readonly string[]) => string;
  row: (cells: readonly CsvCell[]) => string;
} {
  const bare = new Set(machine);
  const writeCell = (cell: CsvCell, column: number): string => {
    if (cell === null) return '';
    if (typeof cell === 'number') return String(cell);
    const text = isGuarded && !(bare.has(column) && IS_DATE.test(cell)) ? defuse(cell) : cell;
    const isPlain = !/["\r\n]/.test(text) && !text.includes(delimiter);
    return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
  };
  return {
    head: (names) => `\ufeff${names.map((name) => writeCell(name, -1)).join(delimiter)}\r\n`,
    row: (cells) => `${cells.map(writeCell).join(delimiter)}\r\n`,
  };
}

/** A table as CSV; see `csvLines`. */
export function formatCsv(
  head: readonly string[],
  rows: Iterable<readonly CsvCell[]>,
  form: CsvForm = {},
): string {
  const lines = csvLines(form);
  const parts = [lines.head(head)];
  for (const row of rows) parts.push(lines.row(row));
  return parts.join('');
}
