import type { Column, Row, RowKind } from './reader.ts';
import { textOf } from './row-fields.ts';

type WithOther = { otherColumns?: { column: string; value: string }[] };

/** Keeps values that no field of a record takes beside it, each once, under the names of their columns. */
export function keepOther(record: object, cells: readonly (readonly [string, string])[]): void {
  if (cells.length === 0) return;
  const holder = record as WithOther;
  const known = holder.otherColumns;
  if (known === undefined) {
    holder.otherColumns = cells.map(([column, value]) => ({ column, value }));
    return;
  }
  for (const [column, value] of cells)
    if (!known.some((cell) => cell.column === column && cell.value === value)) known.push({ column, value });
}

/** Copies fields that the record has by the same name, and keeps what else its row says beside it. */
export function keepRest(record: object, row: Row, fields: readonly ('note' | 'summary')[]): void {
  const holder = record as Record<string, unknown>;
  for (const field of fields) {
    const text = textOf(row, field);
    if (text === '' || holder[field] === text) continue;
    if (holder[field] === undefined) holder[field] = text;
    else keepOther(record, [[field, text]]);
  }
  for (const field in row.fields)
    if (!TAKEN[row.kind].has(field as Column)) keepOther(record, [[field, textOf(row, field as Column)]]);
  if (row.other) keepOther(record, row.other);
}

const set = (text: string) => new Set(text.split(' ') as Column[]);
const ARTICLE = 'outlet url headline author published language text';

/** The fields that a row of each kind is read for; all others are kept beside its record. */
const TAKEN: Record<RowKind, ReadonlySet<Column>> = {
  quote: set(
    `${ARTICLE} event eventDate id words speaker actor cue via said type code target coder confidence note summary start end`,
  ),
  event: set(`${ARTICLE} event eventDate id words type code note summary start end`),
  article: set(`${ARTICLE} event eventDate id note summary`),
  code: set(`${ARTICLE} id words code target coder confidence note start end`),
  answer: set(`${ARTICLE} event eventDate words question answer voice speaker note start end`),
};
