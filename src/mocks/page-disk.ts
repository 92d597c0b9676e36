import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeAll, vi } from 'vitest';

/** One for all files that run in one process, as the page's own library is opened there once, by whichever file asks first. */
const DISK = new IDBFactory();

/** Every page of a test has the disk, whether its file keeps anything or not: the file after it may. */
export function plugInDisk(): void {
  if (typeof window !== 'undefined') globalThis.indexedDB = DISK;
}

const done = <T>(asked: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });

/** Empties the disk, so that no file of tests finds what another one kept. */
async function wipe(): Promise<void> {
  for (const { name = '' } of await DISK.databases()) {
    const db = await done(DISK.open(name));
    const stores = [...db.objectStoreNames];
    const tx = stores.length > 0 ? db.transaction(stores, 'readwrite') : null;
    await Promise.all(stores.map((store) => tx && done(tx.objectStore(store).clear())));
    db.close();
  }
}

/**
 * A disk for the tests of one file that keep things in the page's own library. The page of these tests has bytes of
 * its own kind, which the invented disk does not give back: both take those of structured clones.
 */
export function givePageDisk(): void {
  beforeAll(async () => {
    vi.stubGlobal('Uint8Array', structuredClone(new Uint8Array()).constructor);
    await wipe();
  });
  afterAll(() => vi.unstubAllGlobals());
}
