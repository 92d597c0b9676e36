import { cite } from '../lib/cite.ts';
import { formatCount } from '../lib/format-count.ts';
import { joinWords } from '../lib/join-words.ts';
import { LIMITS } from '../lib/limits.ts';
import { HEADERS_AGAIN, headerAt, repeatsHeaders } from './find-headers.ts';
import { cellText } from './guess-mapping.ts';
import { fieldsNamed } from './header-words.ts';
import { columnOf } from './map-rows.ts';
import type { Mapping } from './mapping.ts';
import { partNoRecords } from './no-records.ts';
import { type InputFile, MAX_RAW, UnreadableFile } from './reader.ts';
import { noSheet } from './row-sheet.ts';
import type { BadRecord, Cell, Sheet, SheetRecord } from './sheet.ts';
import { looksLikeHeaders, nameHeaders } from './table.ts';
import { type Beside, besideCells } from './xlsx-beside.ts';
import { cellsOf, mergedDown, type UnsavedCell } from './xlsx-cells.ts';
import { parseWorkbook, type WorkbookParts } from './xlsx-parts.ts';

/**
 * Reads one worksheet of an Excel workbook (ECMA-376, SpreadsheetML, .xlsx): values only, formulas by their cached
 * result, cells with a date format as ISO by the workbook's own epoch; a cell merged down over rows counts for each of them. `line` is the spreadsheet's row. The first sheet
 * that holds anything is read unless the map names one, by name or by number from 0.
 */
export async function readWorkbook(
  file: InputFile,
  map: Mapping | null,
  proceed: (bytes: number) => Promise<boolean>,
): Promise<Sheet[] | null> {
  const parts = await parseWorkbook(file);
  const first = chosen(parts, map?.sheet ?? null);
  const read = await readSheet(file, parts, first, map, proceed);
  if (map?.sheet !== undefined && map.sheet !== null) return read;
  if (read?.[0] && isKnown(read[0], map)) return read;
  // A cover or notes may stand in front of the table that is meant.
  for (const sheet of parts.sheets) {
    if (sheet === first || sheet.isHidden || !HAS_VALUE.test(sheet.xml)) continue;
    const other = await readSheet(file, parts, sheet, map, proceed);
    if (other === null) return null;
    if (other[0] && isKnown(other[0], map)) return other;
  }
  return read;
}

/** Whether a sheet has a column that the map reads or, without a map, two whose names are known. */
function isKnown(sheet: Sheet, map: Mapping | null): boolean {
  const asked = [...(map?.columns?.values() ?? [])].flat();
  if (asked.some((ref) => typeof ref === 'string' && columnOf(sheet, ref) >= 0)) return true;
  if (asked.length > 0) return false;
  return sheet.hasHeader && sheet.headers.filter((header) => fieldsNamed(header).length > 0).length > 1;
}

async function readSheet(
  file: InputFile,
  parts: WorkbookParts,
  sheet: WorkbookParts['sheets'][number],
  map: Mapping | null,
  proceed: (bytes: number) => Promise<boolean>,
): Promise<Sheet[] | null> {
  const rows = new Map<number, string[]>();
  const unsaved: UnsavedCell[] = [];
  const beside: Beside[] = [];
  const beyond: { line: number; value: string }[] = [];
  for await (const piece of cellsOf(parts, sheet.xml)) {
    for (const { row, column, text } of piece.cells) {
      if (column >= LIMITS.columns) {
        if (beyond.push({ line: row, value: text }) > MAX_BEYOND)
          throw new UnreadableFile(file.path, `The sheet has more than ${LIMITS.columns} columns.`);
        continue;
      }
      const cells = rows.get(row) ?? [];
      rows.set(row, cells);
      cells[column] = text;
    }
    for (const cell of piece.unsaved) unsaved.push(cell);
    for (const link of piece.links) beside.push(link);
    if (!(await proceed(Math.round((file.bytes.length * piece.done) / Math.max(1, sheet.xml.length)))))
      return null;
  }
  const merged = fillDown(rows, sheet.xml);
  const lines = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([line, cells]) => ({ line, cells: Array.from(cells, (cell) => cell ?? '') }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const skipped = map?.header === false ? 0 : headerAt(lines.map(({ cells }) => cells));
  const filled = lines.slice(skipped);
  const aside = lines.slice(0, skipped).map(({ line, cells }) => ({
    line,
    field: '',
    value: cells.filter((cell) => cell.trim() !== '').join('; '),
    reason: 'It stands above the headers and is no record.',
  }));
  for (const cell of beyond)
    aside.push({
      ...cell,
      field: '',
      reason: `It stands beyond column ${LIMITS.columns}, as far as is read.`,
    });
  const [first] = filled;
  if (!first) throw new UnreadableFile(file.path, `The sheet ${cite(sheet.name)} is empty.`);
  const hasHeader = map?.header ?? looksLikeHeaders(first.cells);
  const width = hasHeader
    ? first.cells.length
    : Math.max(...filled.slice(0, 1000).map(({ cells }) => cells.length));
  const headers = nameHeaders(
    Array.from({ length: width }, (_, i) => first.cells[i] ?? ''),
    hasHeader,
  );
  for (const { row, column, formula } of unsaved)
    aside.push({
      line: row,
      field: headers[column] ?? '',
      value: formula,
      reason: 'The formula was saved without its result, so the cell is empty.',
    });
  const records: SheetRecord[] = [];
  const bad: BadRecord[] = [];
  for (const [i, { line, cells }] of filled.slice(hasHeader ? 1 : 0).entries()) {
    const raw = cells.map(csvCell).join(',').slice(0, MAX_RAW);
    if (hasHeader && repeatsHeaders(cells, first.cells))
      bad.push({ ...HEADERS_AGAIN, line, record: i + 1, raw });
    else records.push({ cells, line, record: i + 1, raw });
  }
  for (const hung of besideCells(parts, sheet)) beside.push(hung);
  const columns = hangOn(headers, records, beside);
  for (const { row, column, kind, text } of columns.elsewhere)
    aside.push({
      line: row,
      field: `${kind} ${headers[column] ?? `column ${column + 1}`}`,
      value: text,
      reason: 'It hangs on a cell of no record.',
    });
  const parted = hasHeader ? partNoRecords(records) : { records, bad: [] };
  for (const record of parted.bad) bad.push(record);
  const others = parts.sheets.filter(({ name }) => name !== sheet.name).map(({ name }) => cite(name));
  const isChosen = map !== null && map.sheet !== null;
  return [
    {
      file: file.path,
      format: 'xlsx',
      part: sheet.name,
      ...(others.length > 0 && { names: parts.sheets.map(({ name }) => name) }),
      headers: columns.headers,
      hasHeader,
      headerLine: hasHeader ? first.line : null,
      records: parted.records,
      bad,
      facts: [
        { name: 'sheet', value: sheet.name, from: isChosen ? 'map' : 'default' },
        ...(merged === 0 ? [] : [{ name: 'mergedCells', value: merged, from: 'default' as const }]),
        { name: 'header', value: hasHeader, from: typeof map?.header === 'boolean' ? 'map' : 'guess' },
      ],
      sentence: `A spreadsheet of ${formatCount(parted.records.length + bad.length, 'row')}, the sheet ${cite(sheet.name)}`,
      notes:
        others.length === 0 || isChosen
          ? []
          : [`Only the sheet ${cite(sheet.name)} was read, not ${joinWords(others)}.`],
      ...(aside.length > 0 && { aside }),
    },
  ];
}

/**
 * Gives each record what hangs on its cells, in columns of their own behind the others: "Link of title", "Note on quote"; and so
 * what stands beside it where no header does: "Column 7". What only repeats the cell is left, what hangs on no record is answered
 * as `elsewhere`.
 */
function hangOn(
  headers: readonly string[],
  records: SheetRecord[],
  beside: readonly Beside[],
): { headers: readonly string[]; elsewhere: readonly Beside[] } {
  const places = new Map(records.map(({ line }, i) => [line, i]));
  const bare = (text: string) => text.replace(/^mailto:|\/$/g, '').trim();
  const elsewhere: Beside[] = [];
  const columns = new Map<string, Map<number, string>>();
  const hang = (name: string, record: number, text: string) => {
    const values = columns.get(name) ?? new Map<number, string>();
    columns.set(name, values.set(record, text));
  };
  const common = commonWidth(records);
  for (const { column, record, text } of beyondHeaders(records, headers.length, common)) {
    const name = `Column ${column + 1}`;
    hang(headers.includes(name) ? `${name} (2)` : name, record, text);
  }
  for (const hung of beside) {
    const { row, column, kind, text } = hung;
    const record = places.get(row);
    const header = headers[column];
    if (record === undefined || header === undefined) {
      elsewhere.push(hung);
      continue;
    }
    const cell = records[record]?.cells[column];
    if (typeof cell === 'string' && bare(cell) === bare(text)) continue;
    hang(`${kind} ${header}`, record, text);
  }
  if (columns.size === 0) return { headers, elsewhere };
  for (const [i, record] of records.entries()) {
    const own = Array.from(headers, (_, column) => record.cells[column] ?? '');
    const more = [...columns.values()].map((values) => values.get(i) ?? '');
    const slipped = hasSlipped(record.cells, headers.length, common)
      ? record.cells.slice(headers.length)
      : [];
    records[i] = { ...record, cells: [...own, ...more, ...slipped] };
  }
  return { headers: [...headers, ...columns.keys()], elsewhere };
}

/** How many columns reach to the last that half of the records fill, whether it has a header or not. */
function commonWidth(records: readonly SheetRecord[]): number {
  const fills: number[] = [];
  for (const { cells } of records)
    for (const [column, cell] of cells.entries())
      if (cellText(cell).trim() !== '') fills[column] = (fills[column] ?? 0) + 1;
  return fills.findLastIndex((count = 0) => count * 2 >= records.length) + 1;
}

/**
 * Whether a record is filled without a gap to beyond the headers, where others are not: its values may have slipped by a cell, as
 * they do where a line with a comma too many was pasted. What stands apart was put there: a cell of a sheet has its place.
 */
const hasSlipped = (cells: readonly Cell[], width: number, common: number): boolean =>
  cells.length > width &&
  common <= width &&
  cells.slice(0, width + 1).every((cell) => cellText(cell).trim() !== '');

/** What records that have not slipped hold behind the last header, column by column. */
function beyondHeaders(
  records: readonly SheetRecord[],
  width: number,
  common: number,
): { column: number; record: number; text: string }[] {
  const found: { column: number; record: number; text: string }[] = [];
  for (const [record, { cells }] of records.entries()) {
    if (hasSlipped(cells, width, common)) continue;
    for (let column = width; column < cells.length; column++) {
      const text = cellText(cells[column]);
      if (text.trim() !== '') found.push({ column, record, text });
    }
  }
  return found.sort((a, b) => a.column - b.column);
}

/** As many cells may stand so far to the right that they are told one by one. */
const MAX_BEYOND = 100;

/** The last row that a worksheet can have. */
const LAST_ROW = 1_048_576;

/** Gives the value of a cell that is merged down to each of its rows that hold anything; answers how many cells were filled. */
function fillDown(rows: Map<number, string[]>, xml: string): number {
  let filled = 0;
  for (const { column, from, to } of mergedDown(xml)) {
    const value = rows.get(from)?.[column] ?? '';
    if (value === '') continue;
    for (let row = from + 1; row <= Math.min(to, LAST_ROW); row++) {
      const cells = rows.get(row);
      if (!cells || (cells[column] ?? '') !== '') continue;
      cells[column] = value;
      filled++;
    }
  }
  return filled;
}

const csvCell = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A cell with a value of any kind. */
const HAS_VALUE = /<(?:\w+:)?(?:v|is)\b/;

function chosen(parts: WorkbookParts, wanted: string | number | null): WorkbookParts['sheets'][number] {
  const { sheets } = parts;
  const shown = sheets.filter(({ isHidden }) => !isHidden);
  const found =
    wanted === null
      ? (shown.find(({ xml }) => HAS_VALUE.test(xml)) ?? shown[0] ?? sheets[0])
      : typeof wanted === 'number'
        ? sheets[wanted]
        : sheets.find(({ name }) => name === wanted);
  if (found) return found;
  throw noSheet(
    'sheet',
    wanted,
    sheets.map(({ name }) => name),
  );
}
