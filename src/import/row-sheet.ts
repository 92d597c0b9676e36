import { formatCount } from '../lib/format-count.ts';
import { LIMITS } from '../lib/limits.ts';
import { HEADERS_AGAIN, headerAt, repeatsHeaders } from './find-headers.ts';
import { type TextTable, withLinks } from './linked-table.ts';
import type { Mapping } from './mapping.ts';
import { partNoRecords } from './no-records.ts';
import { type FormatName, MAX_RAW, UnreadableFile } from './reader.ts';
import type { BadRecord, Sheet, SheetRecord } from './sheet.ts';
import { looksLikeHeaders, nameHeaders } from './table.ts';

/** A row of a table that stands in a text, and the line on which it begins. */
export type TextRow = { line: number; cells: readonly string[]; raw: string };

type About = Pick<Sheet, 'file' | 'facts'> & { format: FormatName };

/** The tables of a text as sheets; those without a row that holds anything are none. */
export const sheetsOf = (tables: readonly TextTable[], about: About, map: Mapping | null): Sheet[] =>
  tables.flatMap((table, i) => {
    const part = tables.length === 1 ? null : table.caption || `Table ${i + 1}`;
    const sentence = `A table of ${formatCount(table.rows.length, 'row')}`;
    return sheetOfRows(withLinks(table), { ...about, part, sentence, notes: [] }, map) ?? [];
  });

function sheetOfRows(
  rows: readonly TextRow[],
  about: About & Pick<Sheet, 'part' | 'notes' | 'sentence'>,
  map: Mapping | null,
): Sheet | null {
  const lines = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const skipped = map?.header === false ? 0 : headerAt(lines.map(({ cells }) => cells));
  const filled = lines.slice(skipped);
  const [first] = filled;
  if (!first) return null;
  const hasHeader = map?.header ?? looksLikeHeaders(first.cells);
  const width = hasHeader
    ? first.cells.findLastIndex((cell) => cell.trim() !== '') + 1
    : Math.max(...filled.slice(0, 1000).map(({ cells }) => cells.length));
  if (width > LIMITS.columns)
    throw new UnreadableFile(about.file, `A table has more than ${LIMITS.columns} columns.`);
  const records: SheetRecord[] = [];
  const bad: BadRecord[] = [];
  for (const [i, { line, cells, raw: whole }] of filled.slice(hasHeader ? 1 : 0).entries()) {
    const raw = whole.slice(0, MAX_RAW);
    if (hasHeader && repeatsHeaders(cells, first.cells))
      bad.push({ ...HEADERS_AGAIN, line, record: i + 1, raw });
    else records.push({ cells, line, record: i + 1, raw });
  }
  const parted = hasHeader ? partNoRecords(records) : { records, bad: [] };
  return {
    ...about,
    headers: nameHeaders(
      Array.from({ length: width }, (_, i) => first.cells[i] ?? ''),
      hasHeader,
    ),
    hasHeader,
    headerLine: hasHeader ? first.line : null,
    records: parted.records,
    bad: [...bad, ...parted.bad],
    facts: [
      ...about.facts,
      { name: 'header', value: hasHeader, from: typeof map?.header === 'boolean' ? 'map' : 'guess' },
    ],
    aside: lines.slice(0, skipped).map(({ line, cells }) => ({
      line,
      field: '',
      value: cells.filter((cell) => cell.trim() !== '').join('; '),
      reason: 'It stands above the headers and is no record.',
    })),
  };
}
