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

/**
 * Copies fields that the record has by the same name, and keeps what else its row says beside it; so also `unread`, what rows of
 * this kind are read for and this one was not.
 */
export function keepRest(
  record: object,
  row: Row,
  fields: readonly ('note' | 'summary')[],
  unread: readonly Column[] = [],
): void {
  const holder = record as Record<string, unknown>;
  for (const field of fields) {
    const text = textOf(row, field);
    if (text === '' || holder[field] === text) continue;
    if (holder[field] === undefined) holder[field] = text;
    else keepOther(record, [[field, text]]);
  }
  for (const name in row.fields) {
    const field = name as Column;
    const text = textOf(row, field);
    if (text !== '' && (!TAKEN[row.kind].has(field) || unread.includes(field)))
      keepOther(record, [[field, text]]);
  }
  if (row.other) keepOther(record, row.other);
}

/** What a row says of its article. */
export const OF_ARTICLE: readonly Column[] = [
  'outlet',
  'url',
  'headline',
  'author',
  'published',
  'language',
  'text',
];
/** Where in the article's text its words stand. */
export const PLACE: readonly Column[] = ['start', 'end'];

const set = (text: string) => new Set([...OF_ARTICLE, ...(text.split(' ') as Column[])]);

/** The fields that a row of each kind is read for; all others are kept beside its record. */
const TAKEN: Record<RowKind, ReadonlySet<Column>> = {
  quote: set(
    'event eventDate id words speaker actor cue via said type code target coder confidence note summary start end',
  ),
  event: set('event eventDate id words type code note summary start end'),
  article: set('event eventDate id note summary'),
  code: set('id words code target coder confidence note start end'),
  answer: set('event eventDate words question answer voice speaker note start end'),
};
