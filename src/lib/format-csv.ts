/** What a cell of an exported table can hold. */
export type CsvCell = string | number | null;

/**
 * Spreadsheets run a text that begins like a formula; an apostrophe before it makes it a text again (OWASP, CSV
 * injection). Numbers are left as they are.
 */
export const defuse = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /^[=+\-@\u0000-\u001f＝＋－＠]/.test(text) ? `'${text}` : text;

function writeCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = defuse(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as CSV (RFC 4180: CRLF, quotes doubled), with the byte order mark that spreadsheets look for. */
export function formatCsv(head: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const lines = [head.map(writeCell).join(',')];
  for (const row of rows) lines.push(row.map(writeCell).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
