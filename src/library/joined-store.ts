import { type Context, setAside } from './context.ts';
import { asLibraryError, LibraryError, type LibraryFailure, libraryFailure } from './failure.ts';
import { type Change, decodeJoined, type Joined, join, NOTHING, write } from './joined.ts';
import { type Key, keyText, type StoreName } from './shelf.ts';
import { takeBack, throwAway, type Undo } from './trash.ts';

export type JoinedEntry = { key: Key; row: Joined };

/**
 * Records that several tabs write: this tab holds a copy, changes it at once, and writes it behind by reading, joining and
 * writing in one transaction. What cannot be written stays in the copy, is told by `failure`, and is tried again with the
 * next change.
 */
export type JoinedStore = {
  /** This tab's copy, after reading what is kept; empty where there is nothing. Rejects with `unreadable`, keeping the row. */
  open(key: Key): Promise<Joined>;
  /** This tab's copy as it is now, without reading. */
  now(key: Key): Joined;
  /** Writes values into the copy and returns it; `kept` says when, and whether, they are on disk. */
  edit(key: Key, changes: readonly Change[]): Joined;
  /** Waits until what was written so far is kept; the failure where it is not. */
  settled(key: Key): Promise<LibraryFailure | null>;
  /** Whether all that this tab wrote is on the disk; those who watch the record are told when it is. */
  isKept(key: Key): boolean;
  failure(key: Key): LibraryFailure | null;
  /** Every readable record whose key begins so; what cannot be read is in `Library.unreadable`. */
  list(prefix?: Key): Promise<JoinedEntry[]>;
  /** Deletes a record; the undo brings it back, joined with whatever was written since. */
  remove(key: Key): Promise<Undo>;
  /** Calls after every change of the record, by this tab or another. */
  watch(key: Key, listener: () => void): () => void;
  /** Calls after every change in the store. */
  watchAll(listener: (key: Key) => void): () => void;
  /** Reads again what is held, and writes what could not be written: when the tab is looked at again. */
  refresh(): Promise<void>;
};

type Held = {
  key: Key;
  row: Joined;
  /** The name under which this tab writes the record. */
  writer: string;
  isDirty: boolean;
  /** While a transaction of this tab is under way. */
  isPutting: boolean;
  writing: Promise<void> | null;
  failure: LibraryFailure | null;
};

/** Records that several tabs write: each write reads, joins and writes in one transaction, so that nothing is overwritten unseen. */
export function joinedStore(store: StoreName, context: Context): JoinedStore {
  const { bus, tab, next, now } = context;
  const held = new Map<string, Held>();
  const holdOf = (key: Key): Held => {
    const text = keyText(store, key);
    const known = held.get(text);
    if (known) return known;
    const fresh: Held = {
      key,
      row: NOTHING,
      writer: tab,
      isDirty: false,
      isPutting: false,
      writing: null,
      failure: null,
    };
    held.set(text, fresh);
    return fresh;
  };

  const beginAnew = (hold: Held) => {
    if (hold.row === NOTHING) return;
    hold.row = NOTHING;
    hold.writer = `${tab}/${next()}`;
    hold.isDirty = false;
  };

  async function putOnce(hold: Held): Promise<void> {
    const mine = hold.row;
    hold.isDirty = false;
    hold.isPutting = true;
    try {
      const joined = await context.shelf.run('readwrite', [store, 'aside'], async (tx) => {
        const raw = await tx.get(store, hold.key);
        const stored = raw === undefined ? NOTHING : decodeJoined(raw);
        if (stored === null) await setAside(tx, store, hold.key, raw, context);
        const row = join(stored ?? NOTHING, mine);
        await tx.put(store, hold.key, row);
        return row;
      });
      hold.row = join(hold.row, joined);
      hold.failure = null;
    } catch (error) {
      hold.isDirty = true;
      hold.failure = asLibraryError(error).failure;
    }
    hold.isPutting = false;
    bus.tell(store, hold.key);
  }

  /** Writes until nothing is left to write, or until writing fails. */
  function flush(hold: Held): Promise<void> {
    hold.writing ??= (async () => {
      do await putOnce(hold);
      while (hold.isDirty && hold.failure === null);
      hold.writing = null;
    })();
    return hold.writing;
  }

  async function read(hold: Held): Promise<void> {
    const raw = await context.shelf.run('readonly', [store], (tx) => tx.get(store, hold.key));
    if (raw === undefined) {
      // Another tab deleted it; what this tab has not written yet stays.
      if (!hold.isDirty && !hold.writing) beginAnew(hold);
      return;
    }
    const stored = decodeJoined(raw);
    if (stored === null) throw new LibraryError(libraryFailure('unreadable'));
    hold.row = join(hold.row, stored);
  }

  bus.onOthers(async (changed, key) => {
    const hold = changed === store ? held.get(keyText(store, key)) : undefined;
    if (hold) await read(hold).catch(() => undefined);
  });

  return {
    async open(key) {
      const hold = holdOf(key);
      try {
        await read(hold);
      } catch (error) {
        const { failure } = asLibraryError(error);
        hold.failure = failure;
        if (failure.code === 'unreadable') throw error;
      }
      return hold.row;
    },
    now: (key) => holdOf(key).row,
    edit(key, changes) {
      const hold = holdOf(key);
      if (changes.length === 0) return hold.row;
      for (const change of changes)
        hold.row = write(hold.row, change, { tab: hold.writer, n: next(), now: now() });
      hold.isDirty = true;
      bus.tellHere(store, key);
      void flush(hold);
      return hold.row;
    },
    async settled(key) {
      const hold = holdOf(key);
      while (hold.writing) await hold.writing;
      return hold.failure ?? context.refused();
    },
    isKept(key) {
      const { isDirty, isPutting } = holdOf(key);
      return !isDirty && !isPutting;
    },
    failure: (key) => holdOf(key).failure ?? context.refused(),
    async list(prefix = []) {
      const rows = await context.shelf.run('readonly', [store], (tx) => tx.all(store, prefix));
      return rows.flatMap(({ key, value }) => {
        const row = decodeJoined(value);
        return row ? [{ key, row: join(row, held.get(keyText(store, key))?.row ?? NOTHING) }] : [];
      });
    },
    async remove(key) {
      const hold = holdOf(key);
      while (hold.writing) await hold.writing;
      const id = [now(), tab, next()];
      try {
        await context.shelf.run('readwrite', [store, 'trash'], (tx) =>
          throwAway(tx, [{ store, key }], id, now()),
        );
      } catch (error) {
        throw asLibraryError(error);
      }
      const before = hold.row;
      beginAnew(hold);
      bus.tell(store, key);
      return async () => {
        hold.row = join(hold.row, before);
        hold.isDirty = true;
        await context.shelf.run('readwrite', [store, 'trash'], (tx) =>
          takeBack(tx, id, (_store, stands, back) =>
            join(decodeJoined(stands) ?? NOTHING, decodeJoined(back) ?? NOTHING),
          ),
        );
        await flush(hold);
        if (hold.failure) throw new LibraryError(hold.failure);
      };
    },
    watch: (key, listener) => {
      const text = keyText(store, key);
      return bus.on(store, (changed) => {
        if (keyText(store, changed) === text) listener();
      });
    },
    watchAll: (listener) => bus.on(store, listener),
    async refresh() {
      for (const hold of held.values()) {
        await read(hold).catch(() => undefined);
        if (hold.isDirty) await flush(hold);
        bus.tellHere(store, hold.key);
      }
    },
  };
}
