import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeAll, vi } from 'vitest';

/**
 * An empty disk for the tests of one file that keep things in the page's own library. The page of these tests has bytes of
 * its own kind, which the invented disk does not give back: both take those of structured clones.
 */
export function giveEmptyDisk(): void {
  beforeAll(() => {
    vi.stubGlobal('Uint8Array', structuredClone(new Uint8Array()).constructor);
    vi.stubGlobal('indexedDB', new IDBFactory());
  });
  afterAll(() => vi.unstubAllGlobals());
}
