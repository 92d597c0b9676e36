import { stripMarks, typeNamed, typeOfMarked } from '../case/quotation-marks.ts';
import { cite } from '../lib/cite.ts';
import { formatCount } from '../lib/format-count.ts';
import { joinWords } from '../lib/join-words.ts';
import { cellText, type FieldGuess, guessMapping } from './guess-mapping.ts';
import { guessSeparator, readList } from './list-cell.ts';
import { type ColumnRef, type Mapping, MappingError } from './mapping.ts';
import { type Column, MAX_RAW, type Row, type RowKind, type Sink } from './reader.ts';
import { REASON_COLUMN, type Sheet, type SheetRecord } from './sheet.ts';

/** Values that say "nothing here" in any column, unless the map lists others. */
export const BLANKS: readonly string[] = [
  '',
  'NA',
  'N/A',
  'n/a',
  'na',
  '#N/A',
  'None',
  'none',
  'NONE',
  'null',
  'NULL',
  'nil',
  'NaN',
  'nan',
  '-',
  '–',
  '—',
  '?',
  '[]',
  'undefined',
];

/** Fields that hold several values; in all others a list of columns is joined. */
const LISTS: ReadonlySet<Column> = new Set(['author', 'code', 'via', 'event', 'target']);
const DATES: ReadonlySet<Column> = new Set(['published', 'said', 'eventDate']);
/** The longest value of a column without a field that stays with its record, in UTF-16 units. */
const MAX_OTHER = 2000;

/** One field and the columns it is read from. */
export type MappedField = { field: Column; columns: readonly number[]; reason: string };

/** A mapping made fit for one sheet: names resolved, gaps guessed. */
export type SheetMapping = {
  row: RowKind;
  rowFrom: 'map' | 'guess';
  rowReason: string;
  fields: readonly MappedField[];
  columnsFrom: 'map' | 'guess';
  constants: ReadonlyMap<Column, string>;
  separators: ReadonlyMap<Column, string | null>;
  stripQuotes: boolean;
  /** Whether words without quotation marks count as indirect: where most of the column has marks. */
  unmarkedAreIndirect: boolean;
  blanks: ReadonlySet<string>;
};

/** The column that a reference names in a sheet; -1 where there is none. */
export function columnOf(sheet: Sheet, ref: ColumnRef): number {
  if (typeof ref === 'number') return ref < sheet.headers.length ? ref : -1;
  const exact = sheet.headers.indexOf(ref);
  if (exact >= 0) return exact;
  const plain = (name: string) =>
    name
      .trim()
      .toLowerCase()
      .replace(/^\$\.?/, '')
      .replace(/\[(?:'([^']*)'|"([^"]*)")\]/g, '.$1$2')
      .replace(/^\./, '');
  const wanted = plain(ref);
  const at = sheet.headers.findIndex((header) => plain(header) === wanted);
  if (at >= 0 || sheet.part === null || !wanted.startsWith('')) return at;
  // A path from the root of the file: `$.quotes[*].speaker.name`.
  const inside = plain(sheet.part);
  return wanted.startsWith(`${inside}.`)
    ? sheet.headers.findIndex((header) => plain(header) === wanted.slice(inside.length + 1))
    : -1;
}

/**
 * Fits a mapping to each sheet. Columns that the map names must be in one sheet at least, else `MappingError` says which
 * is missing and which there are. A sheet that has none of them is guessed for itself.
 */
export function fitMappings(sheets: readonly Sheet[], map: Mapping | null): SheetMapping[] {
  if (map?.columns) checkColumns(sheets, map.columns);
  return sheets.map((sheet) => fitMapping(sheet, map));
}

function checkColumns(sheets: readonly Sheet[], columns: ReadonlyMap<Column, readonly ColumnRef[]>): void {
  for (const [field, refs] of columns)
    for (const ref of refs) {
      if (sheets.some((sheet) => columnOf(sheet, ref) >= 0)) continue;
      const headers = [...new Set(sheets.flatMap((sheet) => sheet.headers))];
      const known = joinWords(
        headers.slice(0, 40).map((header) => cite(header)),
        Math.max(0, headers.length - 40),
      );
      const there = headers.length === 0 ? 'The file has no columns.' : `The columns are ${known}.`;
      throw new MappingError(
        `The map reads ${cite(field)} from the column ${typeof ref === 'number' ? `number ${ref}` : cite(ref)}, which is not there. ${there}`,
      );
    }
}

export function fitMapping(sheet: Sheet, map: Mapping | null): SheetMapping {
  const asked = map?.columns
    ? [...map.columns].flatMap(([field, refs]): MappedField[] => {
        const columns = refs.map((ref) => columnOf(sheet, ref)).filter((column) => column >= 0);
        return columns.length === 0 ? [] : [{ field, columns, reason: 'as chosen' }];
      })
    : [];
  const isAsked =
    map?.columns !== null && map?.columns !== undefined && (asked.length > 0 || map.columns.size === 0);
  const row = map?.row ?? null;
  const guess = guessMapping(sheet, isAsked || !map?.columns ? row : null);
  const fields: readonly MappedField[] = isAsked
    ? asked
    : guess.fields.map(({ field, column, reason }: FieldGuess) => ({ field, columns: [column], reason }));
  const words = fields.find(({ field }) => field === 'words');
  const kind = row ?? (isAsked ? guessRowOf(fields, guess.row) : guess.row);
  const stripQuotes = map?.decisions.stripQuotes ?? true;
  return {
    row: kind,
    rowFrom: row ? 'map' : 'guess',
    rowReason: guess.rowReason,
    fields,
    columnsFrom: isAsked ? 'map' : 'guess',
    constants: map?.constants ?? new Map(),
    separators: separatorsOf(sheet, fields, map),
    stripQuotes,
    unmarkedAreIndirect: stripQuotes && words !== undefined && mostAreMarked(sheet, words.columns),
    blanks: new Set(['', ...(map?.decisions.blanks ?? BLANKS)]),
  };
}

function guessRowOf(fields: readonly MappedField[], guessed: RowKind): RowKind {
  const has = (field: Column) => fields.some((mapped) => mapped.field === field);
  if (has('question') && has('answer')) return 'answer';
  if (has('words'))
    return has('code') && !has('speaker') && (has('coder') || has('confidence')) ? 'code' : 'quote';
  if (has('event') || has('eventDate')) return 'event';
  return has('headline') || has('url') || has('text') ? 'article' : guessed;
}

function separatorsOf(
  sheet: Sheet,
  fields: readonly MappedField[],
  map: Mapping | null,
): ReadonlyMap<Column, string | null> {
  const found = new Map<Column, string | null>();
  for (const { field, columns } of fields) {
    if (!LISTS.has(field)) continue;
    const asked = map?.decisions.lists.get(field);
    if (asked !== undefined) found.set(field, asked);
    else if (field === 'code' || field === 'target') {
      const cells = sheet.records.slice(0, 2000).map(({ cells }) => cellText(cells[columns[0] as number]));
      found.set(field, guessSeparator(cells));
    } else found.set(field, field === 'author' || field === 'via' ? ';' : null);
  }
  return found;
}

function mostAreMarked(sheet: Sheet, columns: readonly number[]): boolean {
  let filled = 0;
  let marked = 0;
  for (const { cells } of sheet.records) {
    const text = cellText(cells[columns[0] as number]).trim();
    if (text === '') continue;
    filled++;
    if (stripMarks(text).hadMarks) marked++;
  }
  return marked * 2 > filled;
}

/** Takes off the apostrophe that guards a cell against running as a formula, and nothing else. */
export const undefuse = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what the guard looks for
  /^'[=+\-@\u0000-\u001f＝＋－＠]/.test(text) ? text.slice(1) : text;

/** Turns the records of a sheet into rows and hands them to the sink; tells how it went in `count` and `decide`. */
export async function mapRows(sheet: Sheet, mapping: SheetMapping, sink: Sink): Promise<boolean> {
  sink.count(sheet.file, sheet.format, sheet.records.length + sheet.bad.length);
  for (const bad of sheet.bad) sink.leaveOut({ file: sheet.file, ...bad, raw: bad.raw.slice(0, MAX_RAW) });
  const taken = new Set(mapping.fields.flatMap(({ columns }) => columns));
  const isKept = (i: number) => !taken.has(i) && sheet.headers[i] !== REASON_COLUMN;
  const others = sheet.headers.map((_, i) => i).filter(isKept);
  const width = sheet.headers.length;
  let n = 0;
  for (const record of sheet.records) {
    if (n++ % 2000 === 1999 && !(await sink.proceed(0))) return false;
    const { line, raw, record: number } = record;
    const place = { file: sheet.file, line, record: number };
    const isGuarded = sheet.format === 'csv' || sheet.format === 'tsv';
    const texts = isGuarded
      ? record.cells.map((cell) => (typeof cell === 'string' ? undefuse(cell) : cell))
      : record.cells;
    const extra = texts
      .slice(width)
      .map(cellText)
      .filter((text) => text.trim() !== '');
    if (extra.length > 0) {
      const reason = `It has ${formatCount(texts.length, 'cell')} under ${formatCount(width, 'header')}, so its values may stand in wrong columns.`;
      sink.leaveOut({ ...place, code: 'too-many-cells', reason, raw: raw.slice(0, MAX_RAW) });
      continue;
    }
    if (texts.every((cell, i) => cellText(cell).trim() === '' || sheet.headers[i] === REASON_COLUMN)) {
      sink.leaveOut({ ...place, code: 'empty', reason: 'It is empty.', raw: raw.slice(0, MAX_RAW) });
      continue;
    }
    sink.row(mapRow({ ...record, cells: texts }, sheet, mapping, others, place, sink));
  }
  return true;
}

function mapRow(
  record: SheetRecord,
  sheet: Sheet,
  mapping: SheetMapping,
  others: readonly number[],
  place: { file: string; line: number | null; record: number },
  sink: Sink,
): Row {
  const fields: Row['fields'] = {};
  for (const { field, columns } of mapping.fields) {
    const value = fieldOf(record, field, columns, mapping);
    if (value !== '' && value.length > 0) fields[field] = value;
  }
  for (const [field, value] of mapping.constants)
    if (fields[field] === undefined && value !== '') fields[field] = value;
  if (mapping.stripQuotes && typeof fields.words === 'string') {
    const { words, hadMarks } = stripMarks(fields.words);
    fields.words = words;
    const said = typeof fields.type === 'string' ? typeNamed(fields.type) : null;
    if (fields.type === undefined || (said === null && hadMarks)) {
      if (hadMarks) fields.type = typeOfMarked(words);
      else if (mapping.unmarkedAreIndirect) fields.type = 'indirect';
    }
  }
  const other: [string, string][] = [];
  for (const column of others) {
    const text = cellText(record.cells[column]);
    if (text.trim() === '') continue;
    const name = sheet.headers[column] as string;
    if (text.length <= MAX_OTHER) other.push([name, text]);
    else {
      const reason = `No field takes this column, and ${formatCount(text.length, 'character')} are too many to keep beside the record.`;
      sink.lose({ file: place.file, line: place.line, field: name, value: text.slice(0, 200), reason });
    }
  }
  return {
    ...place,
    kind: mapping.row,
    fields,
    ...(other.length > 0 && { other }),
    raw: record.raw.length > MAX_RAW ? record.raw.slice(0, MAX_RAW) : record.raw,
  };
}

function fieldOf(
  record: SheetRecord,
  field: Column,
  columns: readonly number[],
  { separators, blanks }: SheetMapping,
): string | readonly string[] {
  // Who "None" is, is decided where speakers are: the wording is kept.
  const isBlank = (text: string) => text === '' || (field !== 'speaker' && blanks.has(text));
  if (LISTS.has(field)) {
    const separator = separators.get(field) ?? null;
    const values = columns.flatMap((column) => {
      const cell = record.cells[column] ?? '';
      return typeof cell === 'string' ? readList(cell, separator) : cell;
    });
    return values.map((value) => value.trim()).filter((value) => !isBlank(value));
  }
  if (columns.length === 1) {
    const text = cellText(record.cells[columns[0] as number]).trim();
    return isBlank(text) ? '' : text;
  }
  const parts = columns
    .map((column) => cellText(record.cells[column]).trim())
    .filter((text) => !isBlank(text));
  const isDate = DATES.has(field) && parts.length > 1 && parts.every((part) => /^\d{1,4}$/.test(part));
  return isDate ? parts.map((part) => part.padStart(2, '0')).join('-') : parts.join(' ');
}
