import { stripMarks, typeNamed, typeOfMarked } from '../case/quotation-marks.ts';
import { cite } from '../lib/cite.ts';
import { formatCount } from '../lib/format-count.ts';
import { joinWords } from '../lib/join-words.ts';
import { cellText, type FieldGuess, guessMapping } from './guess-mapping.ts';
import { guessSeparator, readList } from './list-cell.ts';
import { type ColumnRef, type Mapping, MappingError } from './mapping.ts';
import { type Column, MAX_RAW, type Row, type RowKind, type Sink } from './reader.ts';
import { type Cell, REASON_COLUMN, type Sheet, type SheetRecord } from './sheet.ts';

/** Values that say "nothing here" in any column, unless the map lists others; the errors of a spreadsheet among them. */
export const BLANKS: readonly string[] = [
  '',
  'NA',
  'N/A',
  'n/a',
  'na',
  '#N/A',
  '#REF!',
  '#VALUE!',
  '#NAME?',
  '#DIV/0!',
  '#NUM!',
  '#NULL!',
  'None',
  'none',
  'NONE',
  'null',
  'NULL',
  'nil',
  '\\N',
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
export const LISTS: ReadonlySet<Column> = new Set(['author', 'code', 'via', 'event', 'target']);
const DATES: ReadonlySet<Column> = new Set(['published', 'said', 'eventDate']);
/** How many records are looked at to tell how a whole column is written. */
const SAMPLE = 2000;
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
  if (at >= 0 || sheet.part === null) return at;
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

/** A mapping laid over a sheet: the columns asked for where the sheet has any of them, else guessed; what was asked and is not there is left out. */
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
    : ownOrNone(sheet, withDateParts(sheet, guess.row, grouped(guess.fields)));
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

/** Guesses by field: columns that stand in for each other are read as one. */
function grouped(guesses: readonly FieldGuess[]): MappedField[] {
  const found = new Map<Column, MappedField>();
  for (const { field, column, reason } of guesses) {
    const known = found.get(field);
    found.set(
      field,
      known ? { ...known, columns: [...known.columns, column] } : { field, columns: [column], reason },
    );
  }
  return [...found.values()];
}

/** Fields of a list within records: none where only what stands around it is known, which is no record of that list. */
const ownOrNone = (sheet: Sheet, fields: readonly MappedField[]): readonly MappedField[] =>
  fields.some(({ columns }) => columns.some((column) => !sheet.headers[column]?.startsWith('$')))
    ? fields
    : [];

/** A year, a month and a day in columns of their own are one date, unless another column is the date. */
function withDateParts(sheet: Sheet, row: RowKind, fields: readonly MappedField[]): readonly MappedField[] {
  const at = (part: string) => sheet.headers.findIndex((header) => header.trim().toLowerCase() === part);
  const columns = [at('year'), at('month'), at('day')].filter((column) => column >= 0);
  if (columns.length < 2 || at('year') < 0) return fields;
  const field = row === 'event' ? 'eventDate' : 'published';
  const known = fields.find((mapped) => mapped.field === field);
  if (known && !known.columns.some((column) => columns.includes(column))) return fields;
  const isFree = columns.every((column) =>
    fields.every((mapped) => mapped === known || !mapped.columns.includes(column)),
  );
  if (!isFree) return fields;
  const reason = 'year, month and day stand in columns of their own';
  return [...fields.filter((mapped) => mapped !== known), { field, columns, reason }];
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
      const cells = sheet.records.slice(0, SAMPLE).map(({ cells }) => cellText(cells[columns[0] as number]));
      found.set(field, guessSeparator(cells));
    } else found.set(field, field === 'author' || field === 'via' ? ';' : null);
  }
  return found;
}

function mostAreMarked(sheet: Sheet, columns: readonly number[]): boolean {
  let filled = 0;
  let marked = 0;
  for (const { cells } of sheet.records.slice(0, SAMPLE)) {
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

/** The cells of a record without guards; the record's own list unless one has a guard. */
function unguarded(cells: readonly Cell[]): readonly Cell[] {
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (typeof cell === 'string' && cell.charCodeAt(0) === 39)
      return cells.map((text) => (typeof text === 'string' ? undefuse(text) : text));
  }
  return cells;
}

const isFilled = (cell: Cell | undefined): boolean =>
  cell !== undefined && (typeof cell === 'string' ? cell : cell.join('')).trim() !== '';

/** Turns the records of a sheet into rows and hands them to the sink; tells how it went in `count` and `decide`. */
export async function mapRows(sheet: Sheet, mapping: SheetMapping, sink: Sink): Promise<boolean> {
  sink.count(sheet.file, sheet.format, sheet.records.length + sheet.bad.length);
  for (const bad of sheet.bad) sink.leaveOut({ file: sheet.file, ...bad, raw: bad.raw.slice(0, MAX_RAW) });
  const taken = new Set(mapping.fields.flatMap(({ columns }) => columns));
  const width = sheet.headers.length;
  const told = sheet.headers.flatMap((header, i) => (header === REASON_COLUMN ? [] : [i]));
  const others = told.filter((i) => !taken.has(i));
  const isGuarded = sheet.format === 'csv' || sheet.format === 'tsv';
  for (const [i, record] of sheet.records.entries()) {
    if (i % 2000 === 1999 && !(await sink.proceed(0))) return false;
    const cells = isGuarded ? unguarded(record.cells) : record.cells;
    const fault = faultOf(cells, width, told);
    if (fault === null) sink.row(mapRow(record, cells, sheet, mapping, others, sink));
    else
      sink.leaveOut({
        file: sheet.file,
        line: record.line,
        record: record.record,
        ...fault,
        raw: record.raw.slice(0, MAX_RAW),
      });
  }
  return true;
}

/** Why cells cannot be a row: more of them than headers, or nothing in them. */
function faultOf(
  cells: readonly Cell[],
  width: number,
  told: readonly number[],
): { code: string; reason: string } | null {
  for (let i = width; i < cells.length; i++)
    if (isFilled(cells[i]))
      return {
        code: 'too-many-cells',
        reason: `It has ${formatCount(cells.length, 'cell')} under ${formatCount(width, 'header')}, so its values may stand in wrong columns.`,
      };
  for (const i of told) if (isFilled(cells[i])) return null;
  return { code: 'empty', reason: 'It is empty.' };
}

function mapRow(
  record: SheetRecord,
  cells: readonly Cell[],
  sheet: Sheet,
  mapping: SheetMapping,
  others: readonly number[],
  sink: Sink,
): Row {
  const fields: Row['fields'] = {};
  for (const { field, columns } of mapping.fields) {
    const value = LISTS.has(field)
      ? listOf(cells, field, columns, mapping)
      : textOf(cells, field, columns, mapping.blanks);
    if (value.length > 0) fields[field] = value;
  }
  for (const [field, value] of mapping.constants)
    if (fields[field] === undefined && value !== '') fields[field] = value;
  let other: [string, string][] | null = null;
  if (mapping.stripQuotes && typeof fields.words === 'string') {
    const written = typeByMarks(fields, fields.words, mapping);
    if (written !== null) other = [[headerOf('type', sheet, mapping), written]];
  }
  for (const column of others) {
    const text = cellText(cells[column]);
    if (text.trim() === '') continue;
    const name = sheet.headers[column] as string;
    if (text.length <= MAX_OTHER) {
      if (other === null) other = [[name, text]];
      else other.push([name, text]);
    } else {
      const reason = `No field takes this column, and ${formatCount(text.length, 'character')} are too many to keep beside the record.`;
      sink.lose({ file: sheet.file, line: record.line, field: name, value: text.slice(0, 200), reason });
    }
  }
  const row: Row = {
    file: sheet.file,
    line: record.line,
    record: record.record,
    kind: mapping.row,
    fields,
    raw: record.raw.length > MAX_RAW ? record.raw.slice(0, MAX_RAW) : record.raw,
  };
  if (other !== null) row.other = other;
  return row;
}

/** Takes the outer marks off the words of a row, and its type from them unless the row names one; answers a wording that gave way. */
function typeByMarks(
  fields: Row['fields'],
  text: string,
  { unmarkedAreIndirect }: SheetMapping,
): string | null {
  const { words, hadMarks } = stripMarks(text);
  fields.words = words;
  const { type } = fields;
  if (type !== undefined && (!hadMarks || typeof type !== 'string' || typeNamed(type) !== null)) return null;
  if (hadMarks) fields.type = typeOfMarked(words);
  else if (unmarkedAreIndirect) fields.type = 'indirect';
  return typeof type === 'string' ? type : null;
}

function headerOf(field: Column, sheet: Sheet, mapping: SheetMapping): string {
  const column = mapping.fields.find((mapped) => mapped.field === field)?.columns[0];
  return column === undefined ? field : (sheet.headers[column] as string);
}

// Who "None" is, is decided where speakers are: the wording is kept.
const isBlank = (text: string, field: Column, blanks: ReadonlySet<string>): boolean =>
  text === '' || (field !== 'speaker' && blanks.has(text));

function listOf(
  cells: readonly Cell[],
  field: Column,
  columns: readonly number[],
  { separators, blanks }: SheetMapping,
): readonly string[] {
  const separator = separators.get(field) ?? null;
  const [only] = columns;
  if (columns.length === 1 && only !== undefined && typeof cells[only] === 'string') {
    const values = readList(cells[only], separator);
    if (!values.some((value) => isBlank(value, field, blanks))) return values;
  }
  const found: string[] = [];
  for (const column of columns) {
    const cell = cells[column] ?? '';
    if (cell === '') continue;
    for (const value of typeof cell === 'string' ? readList(cell, separator) : cell) {
      const text = value.trim();
      if (!isBlank(text, field, blanks)) found.push(text);
    }
  }
  return found;
}

function textOf(
  cells: readonly Cell[],
  field: Column,
  columns: readonly number[],
  blanks: ReadonlySet<string>,
): string {
  if (columns.length === 1) {
    const text = cellText(cells[columns[0] as number]).trim();
    return isBlank(text, field, blanks) ? '' : text;
  }
  const parts = columns
    .map((column) => cellText(cells[column]).trim())
    .filter((text) => !isBlank(text, field, blanks));
  // A year of two digits could be a day as well.
  const isDate =
    DATES.has(field) &&
    parts.length > 1 &&
    parts.every((part) => /^\d{1,4}$/.test(part)) &&
    parts.some((part) => part.length === 4);
  if (isDate) return parts.join('-');
  // A month that is named stands between day and year as people write it.
  const isNamed = DATES.has(field) && /^\d{4}$/.test(parts[0] ?? '') && /^\p{L}/u.test(parts[1] ?? '');
  return (isNamed ? parts.reverse() : parts).join(' ');
}
