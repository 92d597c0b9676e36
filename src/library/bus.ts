import * as v from 'valibot';
import { type Key, STORES, type StoreName } from './shelf.ts';

/** What tabs tell one another: which row changed. Rows themselves are read from the store. */
const message = v.strictObject({
  readout: v.literal(1),
  store: v.picklist(STORES),
  key: v.pipe(v.array(v.union([v.pipe(v.string(), v.maxLength(2_000)), v.number()])), v.maxLength(8)),
});

/** As much of a `BroadcastChannel` as is used. */
export type Channel = {
  postMessage(data: unknown): void;
  onmessage: ((event: { data: unknown }) => void) | null;
  close(): void;
};

type Listener = (key: Key) => void;

/** Tells this tab and the others that a row changed, and hears it from them. */
export type Bus = {
  /** Only this tab: what is not kept yet. */
  tellHere(store: StoreName, key: Key): void;
  tell(store: StoreName, key: Key): void;
  /** What this tab or another changed. */
  on(store: StoreName, listener: Listener): () => void;
  /** Only what another tab changed, before the listeners of `on` hear of it. */
  onOthers(listener: (store: StoreName, key: Key) => Promise<void> | void): void;
  close(): void;
};

/** `channel` is null where the browser has none: tabs then learn of one another when they are looked at again. */
export function openBus(channel: Channel | null): Bus {
  const listeners = new Map<StoreName, Set<Listener>>();
  const others: ((store: StoreName, key: Key) => Promise<void> | void)[] = [];
  const hear = (store: StoreName, key: Key) => {
    for (const listener of [...(listeners.get(store) ?? [])]) listener(key);
  };
  if (channel)
    channel.onmessage = ({ data }) => {
      const read = v.safeParse(message, data);
      if (!read.success) return;
      const { store, key } = read.output;
      void Promise.all(others.map((other) => other(store, key))).then(
        () => hear(store, key),
        () => hear(store, key),
      );
    };
  return {
    tellHere: hear,
    tell(store, key) {
      hear(store, key);
      try {
        channel?.postMessage({ readout: 1, store, key: [...key] });
      } catch {
        // A closed channel: the other tabs read it when they are looked at.
      }
    },
    on(store, listener) {
      const set = listeners.get(store) ?? new Set();
      listeners.set(store, set.add(listener));
      return () => void set.delete(listener);
    },
    onOthers: (listener) => void others.push(listener),
    close: () => channel?.close(),
  };
}
