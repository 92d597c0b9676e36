/** A word that only this wall and the windows it opens know. */
export const newPair = (): string => Math.random().toString(36).slice(2, 10);

/** The pair named in a notes window's address; null where it was opened by hand. */
export const pairInHash = (hash: string): string | null => /(?:^#|&)wall=(\w+)/.exec(hash)?.[1] ?? null;

/** Opens the teacher's window for a wall. `query` begins with "?" or is empty. */
export function openNotes(path: string, query: string, pair: string): void {
  const base = location.pathname.replace(/\/present\/.*$/, '');
  const lesson = /^#lesson=[\w-]+/.exec(location.hash)?.[0];
  const hash = lesson ? `${lesson}&wall=${pair}` : `#wall=${pair}`;
  window.open(`${base}${path}${query}${hash}`, `readout-notes-${pair}`, 'popup,width=560,height=760');
}
