import 'fake-indexeddb/auto';
import { onTestFinished } from 'vitest';
import { delay } from '../lib/delay.ts';
import type { Channel } from '../library/bus.ts';
import { type Library, openLibrary } from '../library/open-library.ts';

/**
 * Several tabs of one browser for tests: they share one (invented) IndexedDB and hear one another. Errors of the disk are
 * made by `breakDisk`.
 */
export class ManyTabs {
  readonly base: string;
  private readonly channels = new Set<Channel>();
  private readonly open = new Set<Library>();
  private static count = 0;
  now = 1_000;

  constructor() {
    this.base = `/test-${ManyTabs.count++}/`;
  }

  /** A channel that delivers at the next turn of the event loop, never to the tab that sent it. */
  private channel(): Channel {
    const { channels } = this;
    const own: Channel = {
      onmessage: null,
      postMessage(data) {
        for (const other of channels)
          if (other !== own)
            setTimeout(() => channels.has(other) && other.onmessage?.({ data: structuredClone(data) }));
      },
      close: () => void channels.delete(own),
    };
    channels.add(own);
    return own;
  }

  async tab(name: string, options: { isDeaf?: boolean } = {}): Promise<Library> {
    const library = await openLibrary({
      base: this.base,
      tab: name,
      now: () => ++this.now,
      channel: options.isDeaf ? null : this.channel(),
    });
    this.open.add(library);
    return library;
  }

  /** The tab is gone from one moment to the next. */
  kill(library: Library): void {
    this.open.delete(library);
    library.close();
  }

  close(): void {
    for (const library of this.open) library.close();
  }
}

/** Waits until messages and transactions that are under way are over. */
export async function quiet(turns = 30): Promise<void> {
  for (let i = 0; i < turns; i++) await delay();
}

const { put } = IDBObjectStore.prototype;

/** Makes every write of every tab fail with an error of this name; returns what ends it, as the end of the test does. */
export function breakDisk(name: string): () => void {
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('The disk says no.', name);
  };
  const mend = () => {
    IDBObjectStore.prototype.put = put;
  };
  onTestFinished(mend);
  return mend;
}
