import { type Key, keyText, type Row, type Shelf, type StoreName, type Transaction } from './shelf.ts';

const isUnder = (key: Key, prefix: Key): boolean => prefix.every((part, i) => key[i] === part);

function compareKeys(a: Key, b: Key): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [x, y] = [a[i] as string | number, b[i] as string | number];
    if (x !== y) return typeof x === typeof y ? (x < y ? -1 : 1) : typeof x === 'number' ? -1 : 1;
  }
  return a.length - b.length;
}

/** Rows in memory, gone when the page closes. Behaves as the kept one does: copies in and out, all or nothing. */
export function memoryShelf(): Shelf {
  let rows = new Map<string, Row & { store: StoreName }>();
  let last: Promise<unknown> = Promise.resolve();
  const run: Shelf['run'] = (_mode, _stores, work) => {
    const turn = last.then(async () => {
      const staged = new Map(rows);
      const tx: Transaction = {
        get: async (store, key) => structuredClone(staged.get(keyText(store, key))?.value),
        all: async (store, prefix, from) =>
          [...staged.values()]
            .filter((row) => row.store === store && isUnder(row.key, prefix))
            .filter(({ key }) => from === undefined || compareKeys(key, [...prefix, from]) >= 0)
            .sort((a, b) => compareKeys(a.key, b.key))
            .map(({ key, value }) => ({ key, value: structuredClone(value) })),
        put: async (store, key, value) =>
          void staged.set(keyText(store, key), { store, key, value: structuredClone(value) }),
        remove: async (store, key) => void staged.delete(keyText(store, key)),
      };
      const value = await work(tx);
      rows = staged;
      return value;
    });
    last = turn.catch(() => undefined);
    return turn;
  };
  return { run, close: () => rows.clear() };
}
