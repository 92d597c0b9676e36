import { cite } from '../lib/cite.ts';
import { formatCount } from '../lib/format-count.ts';
import { LIMITS } from '../lib/limits.ts';
import { readDate } from '../lib/read-date.ts';
import { decodeText } from './decode-text.ts';
import { dialectOf, foldLines, lineStarts, readDelimited } from './delimited.ts';
import { returned, withReturns } from './delimited-habits.ts';
import { HEADERS_AGAIN, headerAt, repeatsHeaders } from './find-headers.ts';
import { fieldsNamed } from './header-words.ts';
import type { Mapping } from './mapping.ts';
import { partNoRecords } from './no-records.ts';
import { type FormatName, type InputFile, MAX_RAW, type Sniff, UnreadableFile } from './reader.ts';
import type { BadRecord, Sheet, SheetRecord } from './sheet.ts';

const NAMES = new Map([
  [',', 'commas'],
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'bars'],
]);

/** "semicolons": a delimiter in a sentence. */
export const delimiterName = (delimiter: string): string => NAMES.get(delimiter) ?? cite(delimiter);

/** Whether the first record of a table is its headers: a name is known, or nothing in it looks like a value. */
export function looksLikeHeaders(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length === 0) return false;
  const isValue = (cell: string) =>
    /^https?:\/\//i.test(cell) ||
    cell.length > 80 ||
    /^[“„«"]/.test(cell) ||
    /^-?\d+(?:[.,]\d+)?$/.test(cell) ||
    readDate(cell).kind !== 'words';
  if (filled.filter(isValue).length * 2 > filled.length) return false;
  if (filled.some((cell) => fieldsNamed(cell).length > 0)) return true;
  return new Set(filled).size === filled.length && !filled.some(isValue);
}

/** Headers made unique and never empty: "Column 3", "note (2)". */
export function nameHeaders(cells: readonly string[], isHeader: boolean): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, i) => {
    const name = isHeader && cell.trim() !== '' ? cell.trim() : `Column ${i + 1}`;
    const n = (seen.get(name) ?? 0) + 1;
    seen.set(name, n);
    return n === 1 ? name : `${name} (${n})`;
  });
}

/** What the first bytes of a text say of it as a table; null where it is none. */
export function sniffTable(
  sniff: Sniff,
): { delimiter: string; width: number; head: readonly string[]; rows: number; even: number } | null {
  if (sniff.text === null || /^\s*[[{<]/.test(sniff.text)) return null;
  const text = foldLines(sniff.text);
  const dialect = dialectOf(text);
  if (!dialect) return null;
  const cut = sniff.head.length < sniff.size ? text.slice(0, text.lastIndexOf('\n') + 1) : text;
  const all: (readonly string[])[] = [];
  for (const { records } of readDelimited(cut.slice(dialect.start), dialect))
    for (const { cells } of records) all.push(cells);
  const rows = all.slice(headerAt(all));
  const [head] = rows;
  if (head === undefined) return null;
  const even = rows.filter((cells) => cells.length === head.length).length / rows.length;
  return { delimiter: dialect.delimiter, width: head.length, head, rows: rows.length, even };
}

/**
 * Reads a delimited table whole, in pieces; `proceed` is asked between them. Answers null when it says no. Lines are
 * physical ones: the header is 1, a record that spans several has its first.
 */
export async function readTable(
  file: InputFile,
  map: Mapping | null,
  proceed: (bytes: number) => Promise<boolean>,
  fallback: string | null = null,
): Promise<Sheet | null> {
  const { text: whole, encoding, note } = decodeText(file.bytes);
  const folded = foldLines(whole);
  const dialect = dialectOf(folded) ?? {
    delimiter: fallback ?? ',',
    from: 'guess' as const,
    start: 0,
    firstLine: 1,
  };
  const delimiter = map?.delimiter ?? dialect.delimiter;
  const kept = withReturns(whole, delimiter);
  const text = kept === whole ? folded : foldLines(kept);
  const starts = lineStarts(text);
  const rawOf = (line: number, lines: number) =>
    returned(
      text.slice(
        starts[line - 1],
        Math.min((starts[line - 1] ?? 0) + MAX_RAW, (starts[line - 1 + lines] ?? text.length + 1) - 1),
      ),
    );
  const records: SheetRecord[] = [];
  const bad: BadRecord[] = [];
  const aside: NonNullable<Sheet['aside']>[number][] = [];
  let headers: string[] | null = null;
  let hasHeader = true;
  let headerLine: number | null = null;
  let head: readonly string[] = [];
  let number = 0;
  let width = 0;
  /** How many cells the line of the headers has, the empty ones behind the last name included. */
  let ruled = 0;
  const body = text.slice(dialect.start);
  for (const piece of readDelimited(body, { delimiter, firstLine: dialect.firstLine })) {
    const first =
      headers === null && map?.header !== false ? headerAt(piece.records.map(({ cells }) => cells)) : 0;
    for (const { cells, line, lines } of piece.records.slice(0, first)) {
      if (cells.every((cell) => cell.trim() === '')) continue;
      const reason = 'It stands above the headers and is no record.';
      aside.push({ line, field: '', value: rawOf(line, lines), reason });
    }
    for (const { cells, line, lines } of piece.records.slice(first)) {
      if (headers === null) {
        hasHeader = map?.header ?? looksLikeHeaders(cells);
        headers = nameHeaders(trimEnd(cells, hasHeader), hasHeader);
        if (headers.length > LIMITS.columns)
          throw new UnreadableFile(
            file.path,
            `The table has ${formatCount(headers.length, 'column')}, more than ${LIMITS.columns}.`,
          );
        width = headers.length;
        if (hasHeader) {
          headerLine = line;
          head = cells;
          ruled = Math.min(cells.length, LIMITS.columns);
          continue;
        }
      }
      number++;
      if (!hasHeader && cells.length > width && number < 50) {
        width = cells.length;
        headers = nameHeaders(cells, false);
      }
      if (hasHeader && cells.length > headers.length) {
        const needed = filledUpTo(cells, ruled);
        if (needed > headers.length) headers = nameHeaders(head.slice(0, needed), true);
      }
      const raw = rawOf(line, lines);
      if (hasHeader && repeatsHeaders(cells, head)) bad.push({ ...HEADERS_AGAIN, line, record: number, raw });
      else records.push({ cells: cells.map(returned), line, record: number, raw });
    }
    for (const { line, lines, reason } of piece.broken)
      bad.push({ line, record: ++number, code: 'open-quotation-mark', reason, raw: rawOf(line, lines) });
    if (!(await proceed(Math.round((file.bytes.length * piece.at) / Math.max(1, body.length))))) return null;
  }
  if (hasHeader && isNumbered(records, head.length)) headers = nameHeaders(['', ...head], true);
  const parted = hasHeader ? partNoRecords(records) : { records, bad: [] };
  for (const record of parted.bad) bad.push(record);
  const format: FormatName = delimiter === '\t' ? 'tsv' : 'csv';
  const from = map?.delimiter ? ('map' as const) : ('guess' as const);
  return {
    file: file.path,
    format,
    part: null,
    headers: headers ?? [],
    hasHeader,
    headerLine,
    records: parted.records,
    bad,
    facts: [
      { name: 'delimiter', value: delimiter, from },
      { name: 'header', value: hasHeader, from: typeof map?.header === 'boolean' ? 'map' : 'guess' },
      { name: 'encoding', value: encoding, from: 'guess' },
    ],
    sentence: `A table of ${formatCount(parted.records.length + bad.length, 'row')}, separated by ${delimiterName(delimiter)}`,
    notes: note === null ? [] : [note],
    ...(aside.length > 0 && { aside }),
  };
}

/** Whether every record begins with its number, for which the headers have no name: so R writes a table. */
const isNumbered = (records: readonly SheetRecord[], width: number): boolean =>
  records.length > 1 &&
  records.every(({ cells }, i) => cells.length === width + 1 && cells[0] === String(i + 1));

/** Without the empty cells that a spreadsheet leaves behind its last header: a record that fills one brings it back. */
const trimEnd = (cells: readonly string[], isHeader: boolean): readonly string[] =>
  isHeader ? cells.slice(0, Math.max(1, filledUpTo(cells, cells.length))) : cells;

/** How many of the first `limit` cells reach to the last that holds anything. */
function filledUpTo(cells: readonly string[], limit: number): number {
  let size = Math.min(limit, cells.length);
  while (size > 0 && (cells[size - 1] as string).trim() === '') size--;
  return size;
}
