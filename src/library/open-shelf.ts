import { type IDBPDatabase, openDB } from 'idb';
import { asLibraryError, LibraryError, type LibraryFailure, libraryFailure } from './failure.ts';
import { type Key, type Shelf, STORES, type StoreName, type Transaction } from './shelf.ts';

/** Steps from one version of the store to the next, the first from nothing to version 1. Steps are added, never changed. */
const UPGRADES: readonly ((db: IDBPDatabase) => void)[] = [
  (db) => {
    for (const store of STORES) db.createObjectStore(store);
  },
];

export const LIBRARY_VERSION = UPGRADES.length;

/** Two sites on one host must not share a store: the name carries the path under which the site lies, "/readout/". */
export const libraryName = (base: string): string => `readout:${base}:library`;

/** Another tab has this long to let go of the store before `blocked` is said. */
const PATIENCE = 4_000;

type Options = {
  base: string;
  /** The connection was taken away by a newer version, or by the browser. */
  onLost: () => void;
  /** It is there again. */
  onFound: () => void;
};

/** Opens the kept store. Rejects with a `LibraryError` where the browser refuses it, or it is of a newer version. */
export async function openShelf({ base, onLost, onFound }: Options): Promise<Shelf> {
  let db: IDBPDatabase | null = null;
  let isClosed = false;
  const lose = () => {
    db?.close();
    db = null;
    if (!isClosed) onLost();
  };
  const connect = async (): Promise<IDBPDatabase> => {
    let giveUp: (error: LibraryError) => void = () => undefined;
    const tooLong = new Promise<never>((_, reject) => {
      giveUp = reject;
    });
    let isLate = false;
    const say = (failure: LibraryFailure) => () => {
      isLate = true;
      giveUp(new LibraryError(failure));
    };
    const timers = [setTimeout(say(libraryFailure('failed', 'it did not open')), 2.5 * PATIENCE)];
    try {
      const opening = openDB(libraryName(base), LIBRARY_VERSION, {
        upgrade(fresh, from) {
          for (const step of UPGRADES.slice(from)) step(fresh);
        },
        blocked() {
          timers.push(setTimeout(say(libraryFailure('blocked')), PATIENCE));
        },
        // A newer version in another tab waits for this one to let go; holding on would lock it out.
        blocking: lose,
        terminated: lose,
      });
      opening.then(
        (opened) => {
          if (isLate || isClosed) opened.close();
        },
        () => undefined,
      );
      return await Promise.race([opening, tooLong]);
    } catch (error) {
      throw asLibraryError(error, true);
    } finally {
      for (const timer of timers) clearTimeout(timer);
    }
  };
  db = await connect();
  let connecting: Promise<IDBPDatabase> | null = null;
  /** The connection, opened again where it was taken away: many may ask at once. */
  const connected = async (): Promise<IDBPDatabase> => {
    if (db) return db;
    connecting ??= connect().finally(() => {
      connecting = null;
    });
    const found = await connecting;
    if (db !== found) onFound();
    db = found;
    return found;
  };
  const begun = async (mode: 'readonly' | 'readwrite', stores: readonly StoreName[]): Promise<Begun> => {
    try {
      return begin(await connected(), mode, stores);
    } catch (error) {
      if ((error as { name?: unknown }).name !== 'InvalidStateError') throw asLibraryError(error);
      // Closed without a word, as some browsers do to a tab that slept.
      db = null;
      return begin(await connected(), mode, stores);
    }
  };
  return {
    async run(mode, stores, work) {
      const tx = await begun(mode, stores);
      const done = tx.done;
      done.catch(() => undefined);
      try {
        const value = await work(faceOf(tx));
        await done;
        return value;
      } catch (error) {
        try {
          tx.abort();
        } catch {
          // It is over already.
        }
        throw asLibraryError(tx.error ?? error);
      }
    },
    close() {
      isClosed = true;
      db?.close();
      db = null;
    },
  };
}

type Begun = ReturnType<IDBPDatabase['transaction']>;

const begin = (db: IDBPDatabase, mode: 'readonly' | 'readwrite', stores: readonly StoreName[]): Begun =>
  db.transaction([...stores], mode, { durability: 'strict' }) as unknown as Begun;

/** Every array that begins with the prefix: an array sorts after all numbers and texts. */
const rangeOf = (prefix: Key, from?: string | number): IDBKeyRange =>
  IDBKeyRange.bound(from === undefined ? [...prefix] : [...prefix, from], [...prefix, []]);

function faceOf(tx: Begun): Transaction {
  // The type of `idb` knows of writing only where the mode is known beforehand.
  const at = (store: StoreName) => tx.objectStore(store) as unknown as IDBStore;
  return {
    get: (store, key) => at(store).get([...key]),
    async all(store, prefix, from) {
      const range = rangeOf(prefix, from);
      const [keys, values] = await Promise.all([at(store).getAllKeys(range), at(store).getAll(range)]);
      return keys.map((key, i) => ({ key: key as Key, value: values[i] }));
    },
    put: async (store, key, value) => void (await at(store).put(value, [...key])),
    remove: (store, key) => at(store).delete([...key]),
  };
}

type IDBStore = {
  get(key: IDBValidKey): Promise<unknown>;
  getAll(range: IDBKeyRange): Promise<unknown[]>;
  getAllKeys(range: IDBKeyRange): Promise<IDBValidKey[]>;
  put(value: unknown, key: IDBValidKey): Promise<IDBValidKey>;
  delete(key: IDBValidKey): Promise<void>;
};
