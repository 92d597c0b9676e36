/** Puts files into one table, once, so that it can be asked quickly: by day, with folded words and an index of tokens. */

import { type CorpusColumn, helperComment, isDateType, isListType } from '../../corpus/corpus-table.ts';
import { foldSql } from '../../corpus/fold-sql.ts';
import { projectionsOf } from '../../corpus/projections.ts';
import { quoteName, quoteText } from '../../corpus/quote-name.ts';
import { describeMapping } from '../../import/describe-mapping.ts';
import { decodeMapping, type Mapping, mappingValue } from '../../import/mapping.ts';
import type { Column } from '../../import/reader.ts';
import { openFiles } from '../../import/run-import.ts';
import { readDate } from '../../lib/read-date.ts';
import type { Engine, EngineProgress } from './engine.ts';

export const CORPUS_TABLE = 'corpus';

/** A file as the engine reads it: its path and the engine's name of its format. */
export type CorpusFile = { path: string; format: string };

/** Engine formats by the ending of a name, without what it is packed with. */
const FORMATS: Readonly<Record<string, string>> = {
  parquet: 'Parquet',
  ndjson: 'JSONEachRow',
  jsonl: 'JSONEachRow',
  csv: 'CSVWithNames',
  tsv: 'TabSeparatedWithNames',
};

/** The format of a file by its name; null for none that the engine reads. */
export function corpusFormat(path: string): string | null {
  const ending = /\.([a-z]+)(?:\.(?:gz|zst|bz2|xz|lz4))?$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  return FORMATS[ending] ?? null;
}

/**
 * How files are read: every cell of a text file as the text that it is. Otherwise the engine gives times without zone,
 * with Z and with +03:30 one type, applies the offset and forgets it, and makes midnights of days.
 */
const READING = {
  input_format_csv_use_best_effort_in_schema_inference: 0,
  input_format_tsv_use_best_effort_in_schema_inference: 0,
  input_format_try_infer_dates: 0,
  input_format_try_infer_datetimes: 0,
  input_format_try_infer_integers: 0,
  input_format_json_read_numbers_as_strings: 1,
  input_format_json_read_bools_as_strings: 1,
  input_format_json_read_objects_as_strings: 1,
  input_format_json_try_infer_named_tuples_from_objects: 0,
  input_format_json_infer_incomplete_types_as_strings: 1,
  schema_inference_make_columns_nullable: 1,
} as const;

/** Few large parts: each is searched for a word by itself, and what is loaded once need not be merged again and again. */
const WRITING = { min_insert_block_size_rows: 4_000_000, min_insert_block_size_bytes: 600_000_000 } as const;

const sourceOf = ({ path, format }: CorpusFile): string => `file(${quoteText(path)}, ${format})`;

type Told = { print: (text: string) => void; signal: AbortSignal };

async function rowsOf<T>(engine: Engine, sql: string, settings = {}, signal?: AbortSignal): Promise<T[]> {
  const { bytes } = await engine.ask({
    sql,
    params: {},
    format: 'JSONEachRow',
    settings,
    isWriting: true,
    ...(signal && { signal }),
  });
  const lines = new TextDecoder().decode(bytes).split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as T);
}

/** A column of a file as text, or as a list of texts. */
function textOf({ name, type }: CorpusColumn): string {
  const column = quoteName(name);
  if (isListType(type)) return `arrayMap(x -> ifNull(toString(x), ''), ${column})`;
  return `ifNull(toString(${column}), '')`;
}

/** Fields whose values repeat, so that a list of them and a number per row is shorter. */
const REPEATED: ReadonlySet<Column> = new Set([
  'outlet',
  'speaker',
  'language',
  'type',
  'via',
  'cue',
  'author',
]);

/** What a first look at the files says: their columns, and the fields that Readout reads them as. */
export type Looked = { columns: CorpusColumn[]; map: Mapping; fields: ReadonlyMap<Column, string> };

/** Reads the first rows of the first file as an import would, or as a map says. Throws with a sentence. */
export async function lookAtFiles(
  engine: Engine,
  files: readonly CorpusFile[],
  asked: Mapping | null,
): Promise<Looked> {
  const [first] = files;
  if (!first) throw new Error('No file is named.');
  const columns = (
    await rowsOf<{ name: string; type: string }>(engine, `DESCRIBE TABLE ${sourceOf(first)}`, READING)
  ).map(({ name, type }) => ({ name, type, comment: '' }));
  const rows = await rowsOf<object>(
    engine,
    `SELECT ${columns.map((column) => `${textOf(column)} AS ${quoteName(`${column.name}`)}`).join(', ')} FROM (SELECT * FROM ${sourceOf(first)} LIMIT 500)`,
    READING,
  );
  const bytes = new TextEncoder().encode(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const { mapping, columns: read } = await describeMapping(
    await openFiles([{ path: 'corpus.ndjson', bytes }], 'ndjson'),
    asked,
  );
  const fields = new Map<Column, string>();
  for (const { column, field } of read) {
    const name = columns[column]?.name;
    if (field !== null && name !== undefined && !fields.has(field)) fields.set(field, name);
  }
  if (!fields.has('words'))
    throw new Error(
      `No column looks like the words of quotes. The columns are ${columns.map(({ name }) => name).join(', ')}. Say it with --map (data/README.md): { "columns": { "words": "…" } }.`,
    );
  return { columns, map: decodeMapping(mappingValue(mapping)), fields };
}

/** Texts of dates that do not begin as ISO days do, with the day that Readout reads in each. */
async function dayWordings(
  engine: Engine,
  files: readonly CorpusFile[],
  column: CorpusColumn,
  dayFirst: boolean | null,
): Promise<[written: string, day: string][]> {
  if (isDateType(column.type) || isListType(column.type)) return [];
  const from = files
    .map((file) => `SELECT ${textOf(column)} AS d FROM ${sourceOf(file)}`)
    .join(' UNION ALL ');
  const sql = `SELECT DISTINCT d FROM (${from}) WHERE d != '' AND NOT match(d, ${quoteText('^\\s*\\d{4}(?:-\\d{2}(?:-\\d{2})?)?(?:[T\\s~?]|$)')}) LIMIT 200000`;
  const found = await rowsOf<{ d: string }>(engine, sql, READING);
  const reads = found.map(({ d }) => [d, readDate(d)] as const);
  const shown = new Set(
    reads.flatMap(([, read]) => (read.kind === 'date' && read.decides ? [read.decides] : [])),
  );
  const isDayFirst = dayFirst ?? (shown.size === 1 ? shown.has('day-first') : null);
  return reads.flatMap(([written, read]) => {
    const edtf =
      read.kind === 'date'
        ? read.edtf
        : read.kind === 'open' && isDayFirst !== null
          ? isDayFirst
            ? read.dayFirst
            : read.monthFirst
          : '';
    // A span has no day of its own.
    const day = /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=$|[T?~%])/.exec(edtf)?.[0];
    return day === undefined ? [] : [[written, day]];
  });
}

/** Loads files into the table; says how far it is. Gives the number of rows. */
export async function loadCorpus(
  engine: Engine,
  files: readonly CorpusFile[],
  { columns, map, fields }: Looked,
  { print, signal }: Told,
): Promise<number> {
  const make = (sql: string, settings = {}, onProgress?: (progress: EngineProgress) => void) =>
    engine.ask({ sql, params: {}, format: 'Null', settings, isWriting: true, signal }, onProgress);
  const published = columns.find(({ name }) => name === fields.get('published'));
  const wordings = published ? await dayWordings(engine, files, published, map.decisions.dayFirst) : [];
  const words = quoteName(fields.get('words') as string);
  const repeated = new Set([...fields].flatMap(([field, name]) => (REPEATED.has(field) ? [name] : [])));
  const types = columns.map((column) => {
    const type = isListType(column.type)
      ? 'Array(String)'
      : repeated.has(column.name)
        ? 'LowCardinality(String)'
        : 'String';
    return `${quoteName(column.name)} ${type}`;
  });
  const helper = (kind: 'folded' | 'day', field: Column) =>
    quoteText(helperComment(kind, fields.get(field) ?? ''));
  await make(`DROP TABLE IF EXISTS ${CORPUS_TABLE} SYNC`);
  await make('DROP TABLE IF EXISTS days SYNC');
  await make('CREATE TABLE days (d String, day String) ENGINE = Join(ANY, LEFT, d)');
  for (let at = 0; at < wordings.length; at += 5000) {
    const rows = wordings.slice(at, at + 5000).map(([d, day]) => `(${quoteText(d)}, ${quoteText(day)})`);
    await make(`INSERT INTO days VALUES ${rows.join(', ')}`);
  }
  // A list of outlets is a quote in each of them: counts of whole rows would not do for it.
  const counted = (field: Column) =>
    columns.find(({ name, type }) => name === fields.get(field) && !isListType(type))?.name ?? null;
  const counts = projectionsOf({
    day: 'readout_day',
    outlet: counted('outlet'),
    speaker: counted('speaker'),
    language: counted('language'),
  })
    .map(({ name, sql }) => `, PROJECTION ${name} ${sql}`)
    .join('');
  await make(
    `CREATE TABLE ${CORPUS_TABLE} (${types.join(', ')}, ` +
      `readout_day LowCardinality(String) COMMENT ${helper('day', 'published')}, ` +
      `readout_folded String COMMENT ${helper('folded', 'words')}, ` +
      `INDEX readout_tokens readout_folded TYPE text(tokenizer = splitByNonAlpha)${counts}) ` +
      // What has no day stands last, since the first rows are those that are shown.
      `ENGINE = MergeTree ORDER BY (readout_day = '', readout_day) ` +
      // Nothing is merged while it is loaded: a merge that is under way keeps the one below from taking all parts.
      'SETTINGS max_bytes_to_merge_at_max_space_in_pool = 1',
  );
  for (const file of files) {
    const cells = columns.map((column) => `${textOf(column)} AS ${quoteName(column.name)}`);
    const day = published ? dayOf(published) : `''`;
    await make(
      `INSERT INTO ${CORPUS_TABLE} SELECT ${cells.join(', ')}, ${day} AS readout_day, ${foldSql(`ifNull(toString(${words}), '')`)} AS readout_folded FROM ${sourceOf(file)}`,
      { ...READING, ...WRITING },
      ({ rows, of }) =>
        print(
          `  ${rows.toLocaleString('en-GB')}${of > rows ? ` of some ${of.toLocaleString('en-GB')}` : ''} rows read`,
        ),
    );
  }
  // One part: words, counts and days are then looked up once, and not once a part.
  print('  Putting them in order …');
  await make(`OPTIMIZE TABLE ${CORPUS_TABLE} FINAL`);
  const [row] = await rowsOf<{ n: string | number }>(engine, `SELECT count() AS n FROM ${CORPUS_TABLE}`);
  return Number(row?.n ?? 0);
}

/** The day of a row: of the engine's own type, as it is written, or as Readout read its wording. */
function dayOf(column: CorpusColumn): string {
  const name = quoteName(column.name);
  if (isDateType(column.type)) return `ifNull(toString(toDate32(${name})), '')`;
  const text = textOf(column);
  const iso = `extract(${text}, ${quoteText('^\\s*(\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)(?:[T\\s~?]|$)')})`;
  return `if(${iso} != '', ${iso}, joinGet('days', 'day', ${text}))`;
}
