import { LIST_NAMES } from '../case/vocabulary.ts';

/** Lists whose records an edit can name; `case` is the case's own information, whose only record has the id "". */
export type EditedList = (typeof LIST_NAMES)[number] | 'case';

/**
 * Which tab wrote an edit, and its number: one more than the highest number that the tab had seen, so that whatever an
 * edit answers has a smaller one. Two edits of one number come from different tabs.
 */
export type EditStamp = { tab: string; n: number };

/** Lists inside a record whose entries are edited one by one. Any other field is edited whole. */
export const ENTRY_FIELDS: ReadonlySet<string> = new Set([
  'accounts',
  'answers',
  'between',
  'mentions',
  'labels',
]);

/**
 * One change of one record. `add` brings a record with its fields; `remove` takes it away; `set` gives a field a value,
 * and no value takes the field away. `entry` names an entry of a field in `ENTRY_FIELDS`: its position in the base
 * case ("0"), or a key given when it was added. What stood there before is not written: the log has it.
 */
export type Change =
  | { op: 'add'; list: EditedList; id: string; value: Readonly<Record<string, unknown>> }
  | { op: 'remove'; list: EditedList; id: string }
  | { op: 'set'; list: EditedList; id: string; field: string; entry?: string; value?: unknown };

/** Highest number seen of each tab when an edit was made, itself left out. */
export type Seen = readonly (readonly [tab: string, n: number])[];

/**
 * One step of an author, small and final: changes that belong together, or word that an own earlier step is taken back
 * (`undo`) or brought back (`redo`). Steps are only ever added to a log.
 */
export type Edit = { stamp: EditStamp; seen: Seen } & (
  | { changes: readonly Change[] }
  | { undo: EditStamp }
  | { redo: EditStamp }
);

export const stampKey = ({ tab, n }: EditStamp): string => `${n}.${tab}`;

/** The order in which edits of all tabs are read: by number, then by tab. No edit stands before one that it had seen. */
export const compareStamps = (a: EditStamp, b: EditStamp): number =>
  a.n - b.n || (a.tab < b.tab ? -1 : a.tab > b.tab ? 1 : 0);

/** Whether an edit was made by somebody who had the other before them. */
export const hasSeen = (edit: Edit, other: EditStamp): boolean =>
  edit.seen.some(([tab, n]) => tab === other.tab && n >= other.n);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isStamp = (value: unknown): value is EditStamp =>
  isRecord(value) && typeof value.tab === 'string' && Number.isSafeInteger(value.n);

const LISTS: ReadonlySet<unknown> = new Set([...LIST_NAMES, 'case']);

function isChange(value: unknown): value is Change {
  if (!isRecord(value) || !LISTS.has(value.list) || typeof value.id !== 'string') return false;
  if (value.op === 'add') return isRecord(value.value);
  if (value.op === 'remove') return true;
  const { field, entry } = value;
  return value.op === 'set' && typeof field === 'string' && ['string', 'undefined'].includes(typeof entry);
}

/** A row of a log as an edit; null for anything that this version cannot read, which the log keeps all the same. */
export function decodeEdit(value: unknown): Edit | null {
  if (!isRecord(value) || !isStamp(value.stamp) || !Array.isArray(value.seen)) return null;
  const isSeen = value.seen.every(
    (pair: unknown) => Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'number',
  );
  if (!isSeen) return null;
  const { changes, undo, redo } = value;
  const isStep = Array.isArray(changes) && changes.every(isChange);
  return isStep || isStamp(undo) || isStamp(redo) ? (value as Edit) : null;
}
