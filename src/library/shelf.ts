/** The stores of the library. A new one needs a step in `UPGRADES` of `open-shelf.ts`. */
export const STORES = [
  'lessons',
  'codes',
  'presets',
  'settings',
  'texts',
  'cases',
  'files',
  'drafts',
  'edits',
  'aside',
  'trash',
  'moved',
] as const;
export type StoreName = (typeof STORES)[number];

/** Parts of a key, never joined to one string: [case, codebook, coder]. */
export type Key = readonly (string | number)[];
export type Row = { key: Key; value: unknown };

/** What may be done inside one transaction. Nothing else may be awaited there, or the browser ends it. */
export type Transaction = {
  /** undefined where there is no such row. */
  get(store: StoreName, key: Key): Promise<unknown>;
  /** Rows whose keys begin with these parts, sorted by key; `from` leaves out those whose next part is smaller. */
  all(store: StoreName, prefix: Key, from?: string | number): Promise<Row[]>;
  put(store: StoreName, key: Key, value: unknown): Promise<void>;
  remove(store: StoreName, key: Key): Promise<void>;
};

/** Where rows lie: IndexedDB, or memory where the browser refuses it. Rejects with a `LibraryError`. */
export type Shelf = {
  /** All of what the work writes is kept when the promise is fulfilled, or none of it was when it is rejected. */
  run<T>(
    mode: 'readonly' | 'readwrite',
    stores: readonly StoreName[],
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T>;
  close(): void;
};

/** A key as text, for maps in memory. */
export const keyText = (store: StoreName, key: Key): string => JSON.stringify([store, ...key]);
