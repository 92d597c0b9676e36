import { Zip, ZipDeflate } from 'fflate';
import { type CsvCell, type CsvForm, csvLines } from '../../lib/format-csv.ts';
import type { ExportPiece } from './export.ts';
import { distinctNames, type LazyTable } from './export-table.ts';

/** As many entries are written at once. */
const ENTRIES = 200;

/** What is written of each of `count` entries, from `before` of `total` on. `i` counts from 0. */
export function* entryPieces(
  count: number,
  write: (i: number) => string,
  { before = 0, total = count } = {},
): Generator<ExportPiece<string>> {
  for (let from = 0; from < count; from += ENTRIES) {
    const to = Math.min(count, from + ENTRIES);
    let content = '';
    for (let i = from; i < to; i++) content += write(i);
    yield { content, done: before + to, total };
  }
}

/** A table as CSV, with columns behind its own that say the same in every row: the case, its version, the filter, the view. */
export function* csvPieces(
  table: LazyTable,
  about: readonly CsvCell[],
  form: CsvForm,
): Generator<ExportPiece> {
  const lines = csvLines(form);
  const total = table.count;
  const head = distinctNames([...table.head, 'case', 'case version', 'filter', 'view']);
  yield { content: lines.head(head), done: 0, total };
  yield* entryPieces(total, (i) => lines.row([...table.rowAt(i), ...about]));
}

/** Records that are made one by one; `i` counts from 0 to below `count`. */
export type LazyList = { count: number; recordAt: (i: number) => unknown };

/** A table as records by its column names. */
export const recordsOf = ({ head, count, rowAt }: LazyTable): LazyList => ({
  count,
  recordAt(i) {
    const row = rowAt(i);
    return Object.fromEntries(head.map((key, c) => [key, row[c] ?? null]));
  },
});

/** What `JSON.stringify` with one space writes of `about` with the lists after it, and a line end. */
export function* jsonPieces(
  about: object,
  lists: Readonly<Record<string, LazyList>>,
): Generator<ExportPiece> {
  const total = Object.values(lists).reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  yield { content: JSON.stringify(about, null, 1).slice(0, -2), done: 0, total };
  for (const [name, list] of Object.entries(lists)) {
    yield { content: `,\n ${JSON.stringify(name)}: `, done: before, total };
    yield* listPieces(list, 1, { before, total });
    before += list.count;
  }
  yield { content: '\n}\n', done: total, total };
}

/** A JSON list with its brackets, as it stands so many records deep. */
export function* listPieces(
  { count, recordAt }: LazyList,
  depth: number,
  place: { before?: number; total?: number } = {},
): Generator<ExportPiece> {
  const { before = 0, total = count } = place;
  const indent = `\n${' '.repeat(depth + 1)}`;
  yield { content: '[', done: before, total };
  yield* entryPieces(
    count,
    (i) => `${i === 0 ? '' : ','}${indent}${JSON.stringify(recordAt(i), null, 1).replaceAll('\n', indent)}`,
    { before, total },
  );
  yield { content: count === 0 ? ']' : `${indent.slice(0, -1)}]`, done: before + count, total };
}

/** One file of a zip, made in pieces. */
export type ZipEntry = { name: string; pieces: Iterable<ExportPiece<string>> };

/** A fixed day, so that the same case gives the same bytes. */
const DAY = new Date('2020-01-01T00:00:00Z');

/** A zip of files that are made and packed one piece after the other. */
export function* zipPieces(entries: Iterable<ZipEntry>): Generator<ExportPiece> {
  const encoder = new TextEncoder();
  const packed: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    packed.push(bytes as Uint8Array<ArrayBuffer>);
  });
  let at = { done: 0, total: 0 };
  function* written(): Generator<ExportPiece> {
    for (const content of packed.splice(0)) yield { content, ...at };
  }
  for (const { name, pieces } of entries) {
    const file = new ZipDeflate(name);
    file.mtime = DAY;
    zip.add(file);
    for (const { content, done, total } of pieces) {
      file.push(encoder.encode(content));
      at = { done, total };
      yield* written();
    }
    file.push(new Uint8Array(), true);
  }
  zip.end();
  yield* written();
}
