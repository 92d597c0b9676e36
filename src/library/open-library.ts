import { type Channel, openBus } from './bus.ts';
import { type CasesStore, casesStore } from './cases-store.ts';
import type { Context } from './context.ts';
import { type DraftsStore, draftsStore } from './drafts-store.ts';
import { asLibraryError, LibraryError, type LibraryFailure, libraryFailure } from './failure.ts';
import { type JoinedStore, joinedStore } from './joined-store.ts';
import { memoryShelf } from './memory-shelf.ts';
import { libraryName, openShelf } from './open-shelf.ts';
import type { Shelf } from './shelf.ts';
import { type TextsStore, textsStore } from './texts-store.ts';
import { emptyTrash } from './trash.ts';
import { type Unreadable, unreadableRows } from './unreadable.ts';

export type Options = {
  /** The path under which the site lies, "/readout/": stores of two sites on one host are two. */
  base: string;
  /** Everything is forgotten with the page, whatever the browser would keep. */
  keepsNothing?: boolean;
  /** Names this tab; random where it is not given. */
  tab?: string;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** How tabs tell one another; by default a `BroadcastChannel` where there is one, null = they do not. */
  channel?: Channel | null;
  /** Asks the browser not to evict the store; null where it cannot be asked. */
  persistence?: { persist(): Promise<boolean>; persisted(): Promise<boolean> } | null;
};

export type Library = {
  /** Names this tab. */
  tab: string;
  /** Per case: key [case]. Fields as `lesson.ts` has them. */
  lessons: JoinedStore;
  /** Per case, codebook and coder: key [case, codebook, coder]. Fields as `codes.ts` has them. */
  codes: JoinedStore;
  /** Mappings to be recognised again: key [id]; fields ["name"], ["mapping"] and what the page adds. */
  presets: JoinedStore;
  /** Small choices that matter: key [name], field ["value"]. */
  settings: JoinedStore;
  texts: TextsStore;
  cases: CasesStore;
  drafts: DraftsStore;
  /** Why nothing is kept at all (a refused, blocked or newer store), or nothing more; null while all is well. */
  failure(): LibraryFailure | null;
  onFailure(listener: () => void): () => void;
  /** Rows that this version cannot read. They are kept, and can be saved as they are. */
  unreadable: Unreadable;
  /** Whether the browser promised not to evict what is kept; null = it does not say. `ask` asks it, once. */
  persisted(ask?: boolean): Promise<boolean | null>;
  /** Reads again what this tab holds, and writes what could not be written: when the tab is looked at again. */
  refresh(): Promise<void>;
  /** Where the rows lie: for what writes into several stores at once. */
  shelf: Shelf;
  /** A number that this tab never used, see `write`. */
  nextNumber(): number;
  now(): number;
  close(): void;
};

const random = (): string =>
  Array.from(globalThis.crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

function ownChannel(name: string): Channel | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  try {
    return new BroadcastChannel(name) as unknown as Channel;
  } catch {
    return null;
  }
}

/**
 * The one store of everything a reader makes or brings: opened once per tab. Never rejects: where the browser refuses
 * storage everything works in memory, and `failure` says so.
 */
export async function openLibrary(options: Options): Promise<Library> {
  const { base, keepsNothing = false, tab = random(), now = Date.now, persistence = null } = options;
  const listeners = new Set<() => void>();
  let failure: LibraryFailure | null = null;
  const fail = (next: LibraryFailure | null) => {
    failure = next;
    for (const listener of [...listeners]) listener();
  };
  let shelf: Shelf;
  let isInMemory = false;
  try {
    if (keepsNothing) throw new LibraryError(libraryFailure('one-file'));
    shelf = await openShelf({ base, onLost: () => fail(libraryFailure('newer')), onFound: () => fail(null) });
  } catch (error) {
    failure = asLibraryError(error, true).failure;
    isInMemory = true;
    shelf = memoryShelf();
  }
  const bus = openBus(options.channel === undefined ? ownChannel(libraryName(base)) : options.channel);
  let n = 0;
  const context: Context = {
    shelf,
    bus,
    tab,
    now,
    next: () => ++n,
    refused: () => (isInMemory ? failure : null),
  };
  const joined = {
    lessons: joinedStore('lessons', context),
    codes: joinedStore('codes', context),
    presets: joinedStore('presets', context),
    settings: joinedStore('settings', context),
  };
  if (!isInMemory) await emptyTrash(shelf, now()).catch(() => undefined);
  return {
    tab,
    ...joined,
    texts: textsStore(context),
    cases: casesStore(context),
    drafts: draftsStore(context),
    failure: () => failure,
    onFailure(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    unreadable: unreadableRows(context),
    async persisted(ask = false) {
      if (isInMemory || !persistence) return null;
      try {
        return (await persistence.persisted()) || (ask && (await persistence.persist()));
      } catch {
        return null;
      }
    },
    async refresh() {
      await Promise.all(Object.values(joined).map((store) => store.refresh()));
    },
    shelf,
    nextNumber: context.next,
    now,
    close() {
      shelf.close();
      bus.close();
    },
  };
}
