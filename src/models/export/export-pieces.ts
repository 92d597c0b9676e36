import { type CsvCell, type CsvForm, csvLines } from '../../lib/format-csv.ts';
import type { ExportPiece } from './export.ts';
import { distinctNames, type LazyTable } from './export-table.ts';

/** As many rows are written at once. */
const ROWS = 200;

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
  for (const [from, to] of slices(total)) {
    let content = '';
    for (let i = from; i < to; i++) content += lines.row([...table.rowAt(i), ...about]);
    yield { content, done: to, total };
  }
}

/** What `JSON.stringify` with one space writes of `about` with the lists after it, and a line end. */
export function* jsonPieces(
  about: object,
  lists: Readonly<Record<string, LazyTable>>,
): Generator<ExportPiece> {
  const total = Object.values(lists).reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  let content = JSON.stringify(about, null, 1).slice(0, -2);
  for (const [name, { head, count, rowAt }] of Object.entries(lists)) {
    content += `,\n ${JSON.stringify(name)}: [`;
    for (const [from, to] of slices(count)) {
      for (let i = from; i < to; i++) {
        const row = rowAt(i);
        const record = Object.fromEntries(head.map((key, c) => [key, row[c] ?? null]));
        content += `${i === 0 ? '' : ','}\n  ${JSON.stringify(record, null, 1).replaceAll('\n', '\n  ')}`;
      }
      yield { content, done: before + to, total };
      content = '';
    }
    content += count === 0 ? ']' : '\n ]';
    before += count;
  }
  yield { content: `${content}\n}\n`, done: total, total };
}

function* slices(count: number): Generator<readonly [from: number, to: number]> {
  for (let from = 0; from < count; from += ROWS) yield [from, Math.min(count, from + ROWS)];
}
