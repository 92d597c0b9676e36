/** null: nothing is being hidden. 'asking': the page is empty while the letters are asked for. Else until that address is drawn. */
export type HidingState = null | 'asking' | { until: string };

let state: HidingState = null;
const listeners = new Set<() => void>();

export const hidingState = (): HidingState => state;

export function setHiding(next: HidingState): void {
  state = next;
  for (const listener of listeners) listener();
}

/** For `useSyncExternalStore`, which draws at once and not when the page has time. */
export function onHiding(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
