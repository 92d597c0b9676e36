import Papa from 'papaparse';
import {
  isDump,
  isEscapedByBackslash,
  isMarkdown,
  isSpaced,
  isUnquoted,
  unbarred,
  undumped,
  unspaced,
  withoutBars,
} from './delimited-habits.ts';
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
/** How often lines are read by themselves, as quotation marks in them are letters. */
const MAX_LITERALS = 500;

/** Line ends as LF, so that one rule counts physical lines. */
export const foldLines = (text: string): string =>
  text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;

/**
 * Reads delimited text (RFC 4180; line ends must be LF: `foldLines`) in pieces. Lines without any cell are skipped but
 * counted. A quotation mark that is never closed costs its own line alone: reading starts again behind it.
 */
export function* readDelimited(
  text: string,
  { delimiter, quotes: hasQuotes = true, firstLine = 1 }: DelimitedOptions,
): Generator<{ records: DelimitedRecord[]; broken: BrokenRecord[]; at: number }> {
  const isDumped = hasQuotes && isDump(text, delimiter);
  const isBarred = isMarkdown(text, delimiter);
  const quotes = hasQuotes && !isBarred && !(isDumped && isUnquoted(text));
  if (isBarred) text = withoutBars(text);
  const config = { delimiter, newline: '\n' as const, ...(quotes ? {} : { quoteChar: '\u0000' }) };
  if (quotes && isEscapedByBackslash(text, delimiter)) text = text.replaceAll('\\"', '""');
  if (quotes && isSpaced(text, delimiter)) text = unspaced(text, delimiter);
  let at = 0;
  let line = firstLine;
  let width = 0;
  let size = CHUNK;
  let restarts = 0;
  let literals = 0;
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
    let isBegunAgain = false;
    const firstOfPiece = line;
    for (const [i, cells] of rows.entries()) {
      let lines = 1;
      for (const cell of cells) if (cell.includes('\n')) lines += countLines(cell);
      const fault = faults.get(i);
      const literal = fault && literals < MAX_LITERALS ? lineBehind(text, at, line - firstOfPiece) : null;
      const cellsOfLine = literal && literalCells(literal.text, delimiter, width);
      if (literal && cellsOfLine) {
        literals++;
        records.push({ cells: cellsOfLine, line, lines: 1 });
        line += 1;
        if (lines === 1) continue;
        next = literal.end;
        for (const below of literalLines(text, next, delimiter, width)) {
          if (below.cells.length > 1 || below.cells[0] !== '')
            records.push({ cells: below.cells, line, lines: 1 });
          line += 1;
          next = below.end;
        }
        isBegunAgain = true;
        break;
      }
      if (
        fault &&
        restarts < MAX_RESTARTS &&
        swallows(text, fault, cells, lines, width, line, firstLine, config)
      ) {
        restarts++;
        broken.push({ line, lines: 1, reason: 'A quotation mark is opened and never closed.' });
        line += 1;
        next = offsetOfLine(text, line - firstLine);
        isBegunAgain = true;
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
    at = isLast && (next <= at || !isBegunAgain) ? text.length : next;
    // Behind such a line the next may be one as well: little is read twice.
    size = isBegunAgain ? CHUNK >> 6 : CHUNK;
    if (isDumped) for (const record of records) record.cells = record.cells.map(undumped);
    if (isBarred) for (const record of records) record.cells = record.cells.map(unbarred);
    yield { records, broken, at };
  }
}

/** The physical line that stands `index` lines behind an offset, and where the next one begins. */
function lineBehind(text: string, from: number, index: number): { text: string; end: number } {
  let start = from;
  for (let i = 0; i < index; i++) start = text.indexOf('\n', start) + 1;
  const end = text.indexOf('\n', start);
  return { text: text.slice(start, end < 0 ? text.length : end), end: end < 0 ? text.length : end + 1 };
}

/**
 * The cells of a line whose quotation marks are letters: a cell begins with words in marks and goes on behind them. Null where
 * a mark stays open, or the cells are not as many as they should be.
 */
function literalCells(line: string, delimiter: string, width: number): string[] | null {
  const cells = line.split(delimiter);
  const isMarked = (cell: string) => /^"[^"]*"\s*[^\s"]/.test(cell);
  const isClosed = (cell: string) => !cell.startsWith('"') || cell.split('"').length % 2 === 1;
  if (cells.length !== width || !cells.some(isMarked) || !cells.every(isClosed)) return null;
  return cells.map((cell) => (/^"[^"]*"$/.test(cell) ? cell.slice(1, -1) : cell));
}

/** The lines from an offset on, as far as there are none but letters among their marks: where they are once, they mostly go on. */
function* literalLines(
  text: string,
  from: number,
  delimiter: string,
  width: number,
): Generator<{ cells: string[]; end: number }> {
  for (let at = from; at < text.length; ) {
    const { text: line, end } = lineBehind(text, at, 0);
    const cells = line.includes('"') ? literalCells(line, delimiter, width) : line.split(delimiter);
    if (!cells) return;
    yield { cells, end };
    at = end;
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
      isSpaced(sample, delimiter) ? unspaced(sample, delimiter) : sample,
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
