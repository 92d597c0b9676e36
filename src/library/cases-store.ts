import { type CaseEntry, decodeCaseEntry, joinCaseEntries } from './case-entry.ts';
import { type Context, setAside } from './context.ts';
import { asLibraryError, type LibraryFailure } from './failure.ts';
import { memoryShelf } from './memory-shelf.ts';
import type { Shelf, Transaction } from './shelf.ts';
import { type Place, takeBack, throwAway, type Undo } from './trash.ts';

/** A case as it is listed; `failure` says why it is here until the page closes only, null = it is kept. */
export type KeptCase = CaseEntry & { failure: LibraryFailure | null };

/** The reader's own cases, each with its file, byte for byte as it was handed in. */
export type CasesStore = {
  /**
   * Keeps a case, joined with an entry of the same digest. Never rejects for want of room: the case then lives in memory
   * until the page closes, and says so.
   */
  keep(entry: CaseEntry, file: Uint8Array<ArrayBuffer>): Promise<KeptCase>;
  /** Keeps a changed case under its new digest, with every earlier one as an alias; the earlier file goes to the trash. */
  replace(before: CaseEntry, entry: CaseEntry, file: Uint8Array<ArrayBuffer>): Promise<KeptCase>;
  /** Changes what is said of a case; its digest and aliases stay. Null where there is none. */
  note(digest: string, change: Partial<Omit<CaseEntry, 'digest' | 'aliases'>>): Promise<KeptCase | null>;
  /** All of them, the one opened last first. */
  list(): Promise<KeptCase[]>;
  /** The case that a link names ("own:3f9a…", 12 letters or more); `isChanged`: it had that digest earlier. */
  find(id: string): Promise<{ entry: KeptCase; isChanged: boolean } | null>;
  file(digest: string): Promise<Uint8Array<ArrayBuffer> | null>;
  remove(digest: string): Promise<Undo>;
  /** Calls with the digest after every change, by this tab or another. */
  watch(listener: (digest: string) => void): () => void;
};

const placesOf = (digest: string): Place[] => [
  { store: 'cases', key: [digest] },
  { store: 'files', key: [digest] },
];

const rejoin = (_store: string, stands: unknown, back: unknown): unknown => {
  const [a, b] = [decodeCaseEntry(stands), decodeCaseEntry(back)];
  return a && b ? joinCaseEntries(a, b) : undefined;
};

/** The cases kept here: one that cannot be written stays in memory, with why, until the page goes. */
export function casesStore(context: Context): CasesStore {
  const { bus, now, tab, next } = context;
  /** What could not be kept, and why. */
  const memory = memoryShelf();
  const failures = new Map<string, LibraryFailure>();
  const shelfOf = (digest: string): Shelf => (failures.has(digest) ? memory : context.shelf);
  const withFailure = (entry: CaseEntry): KeptCase => ({
    ...entry,
    failure: failures.get(entry.digest) ?? context.refused(),
  });

  const put = (entry: CaseEntry, file: Uint8Array<ArrayBuffer> | null) => async (tx: Transaction) => {
    const raw = await tx.get('cases', [entry.digest]);
    const stored = raw === undefined ? null : decodeCaseEntry(raw);
    if (raw !== undefined && !stored) await setAside(tx, 'cases', [entry.digest], raw, context);
    const joined = stored ? joinCaseEntries(stored, entry) : entry;
    await tx.put('cases', [entry.digest], joined);
    if (file) await tx.put('files', [entry.digest], file);
    return joined;
  };

  async function keep(
    entry: CaseEntry,
    file: Uint8Array<ArrayBuffer>,
    before: CaseEntry | null,
  ): Promise<KeptCase> {
    const stores = ['cases', 'files', 'aside', 'trash'] as const;
    const work = put(entry, file);
    let kept: CaseEntry;
    try {
      kept = await context.shelf.run('readwrite', stores, async (tx) => {
        const joined = await work(tx);
        if (before) await throwAway(tx, placesOf(before.digest), [now(), tab, next()], now());
        return joined;
      });
      failures.delete(entry.digest);
    } catch (error) {
      failures.set(entry.digest, asLibraryError(error).failure);
      kept = await memory.run('readwrite', stores, work);
    }
    if (before) bus.tell('cases', [before.digest]);
    bus.tell('cases', [entry.digest]);
    return withFailure(kept);
  }

  async function list(): Promise<KeptCase[]> {
    const of = async (shelf: Shelf) => shelf.run('readonly', ['cases'], (tx) => tx.all('cases', []));
    const [kept, unkept] = [await of(context.shelf).catch(() => []), await of(memory)];
    const entries = [...kept.filter(({ key }) => !failures.has(String(key[0]))), ...unkept].flatMap(
      ({ value }) => {
        const entry = decodeCaseEntry(value);
        return entry ? [withFailure(entry)] : [];
      },
    );
    return entries.sort((a, b) => b.openedAt - a.openedAt || (a.digest < b.digest ? -1 : 1));
  }

  return {
    keep: (entry, file) => keep(entry, file, null),
    replace: (before, entry, file) => {
      if (before.digest === entry.digest) return keep(entry, file, null);
      const aliases = new Set([...entry.aliases, ...before.aliases, before.digest]);
      aliases.delete(entry.digest);
      return keep({ ...entry, aliases: [...aliases].sort() }, file, before);
    },
    async note(digest, change) {
      const entry = await shelfOf(digest).run('readwrite', ['cases'], async (tx) => {
        const stored = decodeCaseEntry(await tx.get('cases', [digest]));
        if (!stored) return null;
        const next = { ...stored, ...change };
        await tx.put('cases', [digest], next);
        return next;
      });
      if (entry) bus.tell('cases', [digest]);
      return entry && withFailure(entry);
    },
    list,
    async find(id) {
      const start = /^own:([0-9a-f]{12,64})$/.exec(id)?.[1];
      if (start === undefined) return null;
      const all = await list();
      const exact = all.find(({ digest }) => digest.startsWith(start));
      if (exact) return { entry: exact, isChanged: false };
      const changed = all.find(({ aliases }) => aliases.some((alias) => alias.startsWith(start)));
      return changed ? { entry: changed, isChanged: true } : null;
    },
    async file(digest) {
      const bytes = await shelfOf(digest).run('readonly', ['files'], (tx) => tx.get('files', [digest]));
      return bytes instanceof Uint8Array ? (bytes as Uint8Array<ArrayBuffer>) : null;
    },
    async remove(digest) {
      const shelf = shelfOf(digest);
      const id = [now(), tab, next()];
      await shelf.run('readwrite', ['cases', 'files', 'trash'], (tx) =>
        throwAway(tx, placesOf(digest), id, now()),
      );
      bus.tell('cases', [digest]);
      return async () => {
        await shelf.run('readwrite', ['cases', 'files', 'trash'], (tx) => takeBack(tx, id, rejoin));
        bus.tell('cases', [digest]);
      };
    },
    watch: (listener) => bus.on('cases', (key) => listener(String(key[0]))),
  };
}
