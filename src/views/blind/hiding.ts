/** null: nothing is being hidden. 'asking': the page is empty while the letters are asked for. Else until that address is drawn. */
export type HidingState = null | 'asking' | { until: string };

let state: HidingState = null;
const listeners = new Set<() => void>();

export const hidingState = (): HidingState => state;

export function setHiding(next: HidingState): void {
  state = next;
  for (const listener of listeners) listener();
}

let onEntry: (() => void) | null = null;

/** What is done at every step back or forward in the history, before anything is drawn of where it leads. */
export function setOnEntry(next: (() => void) | null): void {
  onEntry = next;
}

// On the window, Chromium calls listeners in the order in which they were added, capturing or not; this one is added
// before the router's, which then reads what the address was replaced by.
window.addEventListener('popstate', () => onEntry?.());

/** For `useSyncExternalStore`, which draws at once and not when the page has time. */
export function onHiding(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
