import type { Key, Row, Shelf, StoreName, Transaction } from './shelf.ts';

export type Undo = () => Promise<void>;
export type Place = { store: StoreName; key: Key };
type Thrown = { at: number; rows: (Place & { value: unknown })[] };

/** What a row becomes when it is taken back and another stands in its place; undefined: the one that stands stays. */
export type Rejoin = (store: StoreName, stands: unknown, back: unknown) => unknown;

/** Deleted rows can be taken back for this long, also from another tab; then the next start lets go of them. */
export const UNDO_TIME = 10 * 60_000;

/** Moves rows to the trash, in the transaction under way. */
export async function throwAway(
  tx: Transaction,
  places: readonly Place[],
  id: Key,
  at: number,
): Promise<void> {
  const rows: Thrown['rows'] = [];
  for (const { store, key } of places) {
    const value = await tx.get(store, key);
    if (value !== undefined) rows.push({ store, key, value });
  }
  await tx.put('trash', id, { at, rows } satisfies Thrown);
  for (const { store, key } of rows) await tx.remove(store, key);
}

/** Takes back what was thrown away under `id`; nothing where that is over. */
export async function takeBack(tx: Transaction, id: Key, rejoin: Rejoin): Promise<readonly Place[]> {
  const thrown = (await tx.get('trash', id)) as Thrown | undefined;
  for (const { store, key, value } of thrown?.rows ?? []) {
    const stands = await tx.get(store, key);
    const next = stands === undefined ? value : rejoin(store, stands, value);
    if (next !== undefined) await tx.put(store, key, next);
  }
  await tx.remove('trash', id);
  return thrown?.rows ?? [];
}

/** Lets go for good of what was deleted longer than `UNDO_TIME` ago. */
export const emptyTrash = (shelf: Shelf, now: number): Promise<void> =>
  shelf.run('readwrite', ['trash'], async (tx) => {
    const old = (await tx.all('trash', [])).filter(
      ({ value }: Row) => (value as Thrown).at < now - UNDO_TIME,
    );
    for (const { key } of old) await tx.remove('trash', key);
  });
