import { decodeCaseEntry } from './case-entry.ts';
import type { Context } from './context.ts';
import { decodeJoined } from './joined.ts';
import type { Key, StoreName } from './shelf.ts';
import { takeBack, throwAway, type Undo } from './trash.ts';

/** A row that this version cannot read: where it lies, and all of it as text, to be saved as it is. */
export type UnreadableRow = { store: StoreName; key: Key; text: string };

export type Unreadable = {
  list(): Promise<UnreadableRow[]>;
  remove(row: UnreadableRow): Promise<Undo>;
};

/** Any value that a store can hold as JSON: maps and sets as lists of their entries, bytes as a list of numbers. */
export const textOfRow = (value: unknown): string =>
  JSON.stringify(
    value,
    (_, child: unknown) => {
      if (child instanceof Map || child instanceof Set) return [...child];
      if (child instanceof Uint8Array) return Array.from(child);
      if (typeof child === 'bigint') return `${child}n`;
      return child;
    },
    1,
  ) ?? 'null';

const READS: readonly [StoreName, (value: unknown) => unknown][] = [
  ['lessons', decodeJoined],
  ['codes', decodeJoined],
  ['presets', decodeJoined],
  ['settings', decodeJoined],
  ['cases', decodeCaseEntry],
  ['aside', () => null],
];

/** The rows that no reader of today understands: listed, saved and taken away by hand, never written over. */
export function unreadableRows({ shelf, bus, tab, now, next }: Context): Unreadable {
  return {
    async list() {
      const stores = READS.map(([store]) => store);
      return shelf.run('readonly', stores, async (tx) => {
        const found: UnreadableRow[] = [];
        for (const [store, read] of READS)
          for (const { key, value } of await tx.all(store, []))
            if (!read(value)) found.push({ store, key, text: textOfRow(value) });
        return found;
      });
    },
    async remove({ store, key }) {
      const id = [now(), tab, next()];
      await shelf.run('readwrite', [store, 'trash'], (tx) => throwAway(tx, [{ store, key }], id, now()));
      bus.tell(store, key);
      return async () => {
        await shelf.run('readwrite', [store, 'trash'], (tx) => takeBack(tx, id, () => undefined));
        bus.tell(store, key);
      };
    },
  };
}
