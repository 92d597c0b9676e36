import { cite } from '../lib/cite.ts';
import { formatCount } from '../lib/format-count.ts';
import { joinWords } from '../lib/join-words.ts';
import { LIMITS } from '../lib/limits.ts';
import { HEADERS_AGAIN, headerAt, repeatsHeaders } from './find-headers.ts';
import { type Mapping, MappingError } from './mapping.ts';
import { partNoRecords } from './no-records.ts';
import { type InputFile, MAX_RAW, UnreadableFile } from './reader.ts';
import type { BadRecord, Sheet, SheetRecord } from './sheet.ts';
import { looksLikeHeaders, nameHeaders } from './table.ts';
import { cellsOf, mergedDown, type UnsavedCell } from './xlsx-cells.ts';
import { parseWorkbook, type WorkbookParts } from './xlsx-parts.ts';

/**
 * Reads one worksheet of an Excel workbook (ECMA-376, SpreadsheetML, .xlsx): values only, formulas by their cached
 * result, cells with a date format as ISO by the workbook's own epoch; a cell merged down over rows counts for each of them. `line` is the spreadsheet's row. The first sheet
 * is read unless the map names one, by name or by number from 0.
 */
export async function readWorkbook(
  file: InputFile,
  map: Mapping | null,
  proceed: (bytes: number) => Promise<boolean>,
): Promise<Sheet[] | null> {
  const parts = await parseWorkbook(file);
  const sheet = chosen(parts, map?.sheet ?? null);
  const rows = new Map<number, string[]>();
  const unsaved: UnsavedCell[] = [];
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
  const parted = hasHeader ? partNoRecords(records) : { records, bad: [] };
  for (const record of parted.bad) bad.push(record);
  const others = parts.sheets.filter(({ name }) => name !== sheet.name).map(({ name }) => cite(name));
  const isChosen = map !== null && map.sheet !== null;
  return [
    {
      file: file.path,
      format: 'xlsx',
      part: sheet.name,
      headers,
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

function chosen(parts: WorkbookParts, wanted: string | number | null): WorkbookParts['sheets'][number] {
  const { sheets } = parts;
  const found =
    wanted === null
      ? (sheets.find(({ isHidden }) => !isHidden) ?? sheets[0])
      : typeof wanted === 'number'
        ? sheets[wanted]
        : sheets.find(({ name }) => name === wanted);
  if (found) return found;
  const names = joinWords(sheets.map(({ name }) => cite(name)));
  throw new MappingError(
    `The map reads the sheet ${typeof wanted === 'number' ? `number ${wanted}` : cite(wanted ?? '')}, which is not there. The sheets are ${names}.`,
  );
}
