import { type Context, setAside } from './context.ts';
import { asLibraryError, type LibraryFailure } from './failure.ts';
import type { Key, Transaction } from './shelf.ts';
import { takeBack, throwAway, type Undo } from './trash.ts';

/** One edit in the log of a draft. `seq` orders the edits of all tabs, from 1 without gaps; null = not kept yet. */
export type LoggedEdit = { seq: number | null; tab: string; n: number; at: number; edit: unknown };

/** `base`: what the draft began from, the digest of an own case or the id of a bundled one; null = from nothing. */
export type DraftHead = { id: string; name: string; base: string | null; startedAt: number };

/** Drafts of cases: a head, and a log of edits as data that is only ever added to. */
export type DraftsStore = {
  /** Begins a draft; one with the same id that is there already stays as it is. */
  start(head: DraftHead): Promise<void>;
  rename(id: string, name: string): Promise<void>;
  list(): Promise<(DraftHead & { edits: number })[]>;
  /**
   * Adds edits at the end of the log, in one transaction, in the order given. What cannot be kept waits in memory in its
   * order and goes before the next; the failure says why.
   */
  append(id: string, edits: readonly unknown[]): Promise<LibraryFailure | null>;
  /** Edits after `after`, in order, those that wait in this tab last. */
  read(id: string, after?: number): Promise<LoggedEdit[]>;
  remove(id: string): Promise<Undo>;
  /** Calls after every change of the draft, by this tab or another. */
  watch(id: string, listener: () => void): () => void;
  watchAll(listener: (id: string) => void): () => void;
};

type Head = DraftHead & { last: number; tabs: Map<string, number> };
type Logged = Omit<LoggedEdit, 'seq'>;

function decodeHead(value: unknown): Head | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, name, base, startedAt, last, tabs } = value as Record<string, unknown>;
  if (typeof id !== 'string' || typeof name !== 'string' || typeof startedAt !== 'number') return null;
  if (base !== null && typeof base !== 'string') return null;
  if (!Number.isSafeInteger(last) || !(tabs instanceof Map)) return null;
  return value as Head;
}

function decodeLogged(value: unknown): Logged | null {
  if (typeof value !== 'object' || value === null || !('edit' in value)) return null;
  const { tab, n, at } = value as Record<string, unknown>;
  return typeof tab === 'string' && typeof n === 'number' && typeof at === 'number'
    ? (value as Logged)
    : null;
}

/** The head of a draft; where it cannot be read, it is set aside and made again from the log. */
async function headOf(tx: Transaction, id: string, context: Context): Promise<Head> {
  const raw = await tx.get('drafts', [id]);
  const head = decodeHead(raw);
  if (head) return head;
  if (raw !== undefined) await setAside(tx, 'drafts', [id], raw, context);
  const log = await tx.all('edits', [id]);
  const tabs = new Map<string, number>();
  for (const { value } of log) {
    const logged = decodeLogged(value);
    if (logged) tabs.set(logged.tab, Math.max(logged.n, tabs.get(logged.tab) ?? 0));
  }
  return { id, name: '', base: null, startedAt: context.now(), last: Number(log.at(-1)?.key[1] ?? 0), tabs };
}

/** The drafts and their logs: edits are written in the order made, what waits is written with the next. */
export function draftsStore(context: Context): DraftsStore {
  const { bus, tab, next, now } = context;
  /** Edits that are not kept yet, by draft. */
  const waiting = new Map<string, Logged[]>();
  const write = <T>(work: (tx: Transaction) => Promise<T>) =>
    context.shelf.run('readwrite', ['drafts', 'edits', 'aside'], work);

  async function flush(id: string): Promise<void> {
    const batch = [...(waiting.get(id) ?? [])];
    await write(async (tx) => {
      const head = await headOf(tx, id, context);
      for (const logged of batch) {
        // Kept by an attempt whose answer was lost.
        if (logged.n <= (head.tabs.get(logged.tab) ?? 0)) continue;
        head.last++;
        head.tabs.set(logged.tab, logged.n);
        await tx.put('edits', [id, head.last], logged);
      }
      await tx.put('drafts', [id], head);
    });
    const left = (waiting.get(id) ?? []).filter((logged) => !batch.includes(logged));
    if (left.length > 0) waiting.set(id, left);
    else waiting.delete(id);
  }

  /** Appends of one draft follow one another, so that numbers stay in order. */
  const turns = new Map<string, Promise<unknown>>();
  function inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
    const turn = (turns.get(id) ?? Promise.resolve()).then(work, work);
    turns.set(
      id,
      turn.catch(() => undefined),
    );
    return turn;
  }

  return {
    async start(head) {
      await write(async (tx) => {
        if ((await tx.get('drafts', [head.id])) !== undefined) return;
        await tx.put('drafts', [head.id], { ...head, last: 0, tabs: new Map() } satisfies Head);
      });
      bus.tell('drafts', [head.id]);
    },
    async rename(id, name) {
      await write(async (tx) => tx.put('drafts', [id], { ...(await headOf(tx, id, context)), name }));
      bus.tell('drafts', [id]);
    },
    async list() {
      const rows = await context.shelf.run('readonly', ['drafts'], (tx) => tx.all('drafts', []));
      return rows.flatMap(({ value }) => {
        const head = decodeHead(value);
        if (!head) return [];
        const { id, name, base, startedAt, last } = head;
        return [{ id, name, base, startedAt, edits: last + (waiting.get(id)?.length ?? 0) }];
      });
    },
    async append(id, edits) {
      const mine = waiting.get(id) ?? [];
      waiting.set(id, mine);
      for (const edit of edits) mine.push({ tab, n: next(), at: now(), edit });
      const failure = await inTurn(id, () => flush(id)).then(
        () => context.refused(),
        (error: unknown) => asLibraryError(error).failure,
      );
      bus.tell('drafts', [id]);
      return failure;
    },
    async read(id, after = 0) {
      const rows = await context.shelf
        .run('readonly', ['edits'], (tx) => tx.all('edits', [id], after + 1))
        .catch(() => []);
      const kept = rows.flatMap(({ key, value }) => {
        const logged = decodeLogged(value);
        return logged ? [{ ...logged, seq: Number(key[1]) }] : [];
      });
      const numbers = new Set(kept.filter((edit) => edit.tab === tab).map(({ n }) => n));
      const left = (waiting.get(id) ?? []).filter(({ n }) => !numbers.has(n));
      return [...kept, ...left.map((logged) => ({ ...logged, seq: null }))];
    },
    async remove(id) {
      const trash: Key = [now(), tab, next()];
      const stores = ['drafts', 'edits', 'trash'] as const;
      await inTurn(id, () =>
        context.shelf.run('readwrite', stores, async (tx) => {
          const log = await tx.all('edits', [id]);
          const places = log.map(({ key }) => ({ store: 'edits' as const, key }));
          await throwAway(tx, [{ store: 'drafts', key: [id] }, ...places], trash, now());
        }),
      );
      bus.tell('drafts', [id]);
      return async () => {
        await context.shelf.run('readwrite', stores, (tx) => takeBack(tx, trash, () => undefined));
        bus.tell('drafts', [id]);
      };
    },
    watch: (id, listener) =>
      bus.on('drafts', ([changed]) => {
        if (changed === id) listener();
      }),
    watchAll: (listener) => bus.on('drafts', ([id]) => listener(String(id))),
  };
}
