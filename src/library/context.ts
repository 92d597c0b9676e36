import type { Bus } from './bus.ts';
import type { LibraryFailure } from './failure.ts';
import type { Key, Shelf, StoreName, Transaction } from './shelf.ts';

/** What the stores share. */
export type Context = {
  shelf: Shelf;
  bus: Bus;
  /** Names this tab: random, never used by another. */
  tab: string;
  /** Milliseconds since 1970. */
  now: () => number;
  /** The next number of this tab, counted over everything it writes, never used twice. */
  next: () => number;
  /** Why nothing is kept at all; null where the store is. */
  refused: () => LibraryFailure | null;
};

/** Keeps a row that this version cannot read beside the others, before something is written in its place. */
export async function setAside(
  tx: Transaction,
  store: StoreName,
  key: Key,
  raw: unknown,
  { tab, next }: Pick<Context, 'tab' | 'next'>,
): Promise<void> {
  await tx.put('aside', [store, ...key, tab, next()], raw);
}
