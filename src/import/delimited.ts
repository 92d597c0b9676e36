import Papa from 'papaparse';
import { headerAt } from './find-headers.ts';

/** One record of a delimited text: its cells, and the physical lines it stands on (from 1, `lines` of them). */
export type DelimitedRecord = { cells: string[]; line: number; lines: number };

/** A record that is no record: a quotation mark that swallows what follows. */
export type BrokenRecord = { line: number; lines: number; reason: string };

export type DelimitedOptions = {
  delimiter: string;
  /** False where quotation marks are plain letters, as in GDELT's files. */
  quotes?: boolean;
  /** The physical line that the text begins on: 2 after a `sep=` line. */
  firstLine?: number;
};

/** How many characters are read at once: a few milliseconds of work between two looks at whether to go on. */
const CHUNK = 1 << 20;
/** How often reading starts again behind a quotation mark that is never closed. */
const MAX_RESTARTS = 100;

/** Line ends as LF, so that one rule counts physical lines. */
export const foldLines = (text: string): string =>
  text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;

/**
 * Reads delimited text (RFC 4180; line ends must be LF: `foldLines`) in pieces. Lines without any cell are skipped but
 * counted. A quotation mark that is never closed costs its own line alone: reading starts again behind it.
 */
export function* readDelimited(
  text: string,
  { delimiter, quotes = true, firstLine = 1 }: DelimitedOptions,
): Generator<{ records: DelimitedRecord[]; broken: BrokenRecord[]; at: number }> {
  const config = { delimiter, newline: '\n' as const, ...(quotes ? {} : { quoteChar: '\u0000' }) };
  let at = 0;
  let line = firstLine;
  let width = 0;
  let size = CHUNK;
  let restarts = 0;
  while (at < text.length) {
    const isLast = at + size >= text.length;
    const result = new Papa.Parser(config).parse(text.slice(at, at + size), 0, !isLast) as Papa.ParseResult<
      string[]
    >;
    const rows = result.data;
    if (rows.length === 0 && !isLast) {
      size *= 2;
      continue;
    }
    const records: DelimitedRecord[] = [];
    const broken: BrokenRecord[] = [];
    const faults = new Map<number, string>();
    for (const { code, row } of result.errors) if (row !== undefined) faults.set(row, code);
    let next = at + result.meta.cursor;
    for (const [i, cells] of rows.entries()) {
      let lines = 1;
      for (const cell of cells) if (cell.includes('\n')) lines += countLines(cell);
      const fault = faults.get(i);
      if (
        fault &&
        restarts < MAX_RESTARTS &&
        swallows(text, fault, cells, lines, width, line, firstLine, config)
      ) {
        restarts++;
        broken.push({ line, lines: 1, reason: 'A quotation mark is opened and never closed.' });
        line += 1;
        next = offsetOfLine(text, line - firstLine);
        break;
      }
      if (fault === 'MissingQuotes') {
        broken.push({
          line,
          lines,
          reason: 'A quotation mark is opened and never closed; what follows is inside it.',
        });
      } else if (cells.length > 1 || cells[0] !== '') {
        if (width === 0) width = cells.length;
        records.push({ cells, line, lines });
      }
      line += lines;
    }
    at = isLast && next <= at ? text.length : isLast && broken.length === 0 ? text.length : next;
    size = CHUNK;
    yield { records, broken, at };
  }
}

function countLines(cell: string): number {
  let n = 0;
  for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) n++;
  return n;
}

/** Whether a record with a misplaced quotation mark took in the records after it. */
function swallows(
  text: string,
  fault: string,
  cells: readonly string[],
  lines: number,
  width: number,
  line: number,
  firstLine: number,
  config: object,
): boolean {
  if (fault === 'MissingQuotes') return true;
  if (lines < 2 || width < 2) return false;
  if (cells.length > width) return true;
  const start = offsetOfLine(text, line + 1 - firstLine);
  const stop = text.indexOf('\n', start);
  const second = text.slice(start, stop < 0 ? text.length : stop);
  const alone = new Papa.Parser(config).parse(second, 0, false) as Papa.ParseResult<string[]>;
  return alone.errors.length === 0 && alone.data[0]?.length === width;
}

/** Where a line begins, counted from 0. */
export function offsetOfLine(text: string, index: number): number {
  let at = 0;
  for (let i = 0; i < index; i++) {
    const end = text.indexOf('\n', at);
    if (end < 0) return text.length;
    at = end + 1;
  }
  return at;
}

/** Where each physical line of a text begins, so that a record is handed back as it came. */
export function lineStarts(text: string): Uint32Array {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  const starts = new Uint32Array(count + 1);
  let i = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts[i++] = at + 1;
  starts[count] = text.length + 1;
  return starts;
}

/** What a delimited text says of itself: a `sep=` line (Excel), the delimiter, and where its records begin. */
export type Dialect = { delimiter: string; from: 'sep' | 'guess'; start: number; firstLine: number };

const CANDIDATES = [',', ';', '\t', '|'] as const;

/**
 * Finds the delimiter: a first line `sep=;` says it; else the candidate that splits most of the first records into as
 * many cells as the first one, and into most cells. Null when no candidate splits anything.
 */
export function dialectOf(text: string): Dialect | null {
  const said = /^sep=(.)[ \t]*(?:\n|$)/i.exec(text);
  if (said) return { delimiter: said[1] as string, from: 'sep', start: said[0].length, firstLine: 2 };
  const sample = text.slice(0, 1 << 16);
  let best: { delimiter: string; score: number } | null = null;
  for (const delimiter of CANDIDATES) {
    if (!sample.includes(delimiter)) continue;
    const isCut = sample.length < text.length;
    const { data } = new Papa.Parser({ delimiter, newline: '\n', preview: 200 } as Papa.ParseConfig).parse(
      sample,
      0,
      isCut,
    ) as Papa.ParseResult<string[]>;
    const rows = data.filter((cells) => cells.length > 1 || cells[0] !== '');
    const body = rows.slice(headerAt(rows));
    const width = body[0]?.length ?? 0;
    if (width < 2) continue;
    const even = body.filter((cells) => cells.length === width).length / body.length;
    const score = even * 10 + Math.min(width, 30) / 30;
    if (!best || score > best.score) best = { delimiter, score };
  }
  return best && { delimiter: best.delimiter, from: 'guess', start: 0, firstLine: 1 };
}
