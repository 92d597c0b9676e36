import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeAll, vi } from 'vitest';

/** One for all files that run in one process, as the page's own library is opened there once, by whichever file asks first. */
const DISK = new IDBFactory();

/**
 * A disk for the tests of one file that keep things in the page's own library. The page of these tests has bytes of
 * its own kind, which the invented disk does not give back: both take those of structured clones.
 */
export function givePageDisk(): void {
  beforeAll(() => {
    vi.stubGlobal('Uint8Array', structuredClone(new Uint8Array()).constructor);
    vi.stubGlobal('indexedDB', DISK);
  });
  afterAll(() => vi.unstubAllGlobals());
}
