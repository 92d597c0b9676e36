import { cite } from '../lib/cite.ts';
import { formatCount } from '../lib/format-count.ts';
import { joinWords } from '../lib/join-words.ts';
import { LIMITS } from '../lib/limits.ts';
import { HEADERS_AGAIN, headerAt, repeatsHeaders } from './find-headers.ts';
import { type TextTable, withLinks } from './linked-table.ts';
import { type Mapping, MappingError } from './mapping.ts';
import { partNoRecords } from './no-records.ts';
import { type FormatName, MAX_RAW, UnreadableFile } from './reader.ts';
import type { BadRecord, Sheet, SheetRecord } from './sheet.ts';
import { looksLikeHeaders, nameHeaders } from './table.ts';

/** A row of a table that stands in a text, and the line on which it begins. */
export type TextRow = { line: number; cells: readonly string[]; raw: string };

type About = Pick<Sheet, 'file' | 'facts'> & { format: FormatName };

/**
 * The tables of a text as sheets, or the one that the map asks for, by its caption, as "Table 2", or by its number from 0; those
 * without a row that holds anything are none.
 */
export function sheetsOf(tables: readonly TextTable[], given: About, map: Mapping | null): Sheet[] {
  const names = tables.map(({ caption }, i) => caption || `Table ${i + 1}`);
  const wanted = tables.length > 1 ? (map?.sheet ?? null) : null;
  const chosen = wanted === null ? null : typeof wanted === 'number' ? wanted : names.indexOf(wanted);
  if (chosen !== null && names[chosen] === undefined) throw noSheet('table', wanted, names);
  const facts =
    chosen === null
      ? given.facts
      : [{ name: 'sheet', value: names[chosen] as string, from: 'map' as const }, ...given.facts];
  return tables.flatMap((table, i) => {
    if (chosen !== null && i !== chosen) return [];
    const part = tables.length === 1 ? null : (names[i] as string);
    const about = { ...given, facts, ...(tables.length > 1 && { names }) };
    const sentence = `A table of ${formatCount(table.rows.length, 'row')}`;
    return sheetOfRows(withLinks(table), { ...about, part, sentence, notes: [] }, map) ?? [];
  });
}

/** What is said of a map that asks for a sheet or table that a file does not have. */
export const noSheet = (
  what: 'sheet' | 'table',
  wanted: string | number | null,
  names: readonly string[],
): MappingError =>
  new MappingError(
    `The map reads the ${what} ${typeof wanted === 'number' ? `number ${wanted}` : cite(wanted ?? '')}, which is not there. The ${what}s are ${joinWords(names.map((name) => cite(name)))}.`,
  );

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
