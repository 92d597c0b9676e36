import { IS_SINGLE } from '../../lib/single-file.ts';

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

const KEPT = 'readout names hidden';

/** Keeps in this tab what an address says while names are hidden ("blind=7&veil=people"); null where they are shown. */
export function keepHidden(query: string | null): void {
  try {
    if (query === null) sessionStorage.removeItem(KEPT);
    else sessionStorage.setItem(KEPT, query);
  } catch {
    // A tab without storage has no entry of another document to come back to blind.
  }
}

function keptHidden(): string | null {
  try {
    return sessionStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

/**
 * A step back can lead to an entry that was loaded by itself, from before the names were hidden: it is made blind before
 * the router reads it. An address that the reader enters anew stands as it is. In one file all entries are one document.
 */
function returnBlind(): void {
  const query = keptHidden();
  const { search, pathname, hash } = window.location;
  if (IS_SINGLE || query === null || /[?&]blind=/.test(search)) return;
  const [entry] = performance.getEntriesByType?.('navigation') ?? [];
  if ((entry as PerformanceNavigationTiming | undefined)?.type === 'navigate') {
    keepHidden(null);
    return;
  }
  window.history.replaceState(
    window.history.state,
    '',
    `${pathname}${search === '' ? '?' : `${search}&`}${query}${hash}`,
  );
}
returnBlind();

// A page that the browser kept whole comes back with its names: it is read anew.
window.addEventListener('pageshow', ({ persisted }) => {
  if (!persisted || keptHidden() === null || /[?&]blind=/.test(window.location.search)) return;
  document.documentElement.hidden = true;
  window.location.reload();
});

// Firefox keeps with a page what its tab had stored until it was left, so that it came back knowing of no names hidden since,
// also when read anew. Where anything listens to this, it keeps no page.
if ('mozInnerScreenX' in window) window.addEventListener('unload', () => {});
