import { IS_SINGLE } from '../lib/single-file.ts';
import { siteAddress } from '../ui/site-address.ts';

/** A word that only this wall and the windows it opens know. */
export const newPair = (): string => Math.random().toString(36).slice(2, 10);

const KEY = 'readout.wall';

/** The pair of this tab's wall: the same after a reload, so that its notes window finds it again. */
export function pairOfTab(): string {
  try {
    const known = sessionStorage.getItem(KEY);
    if (known !== null && /^\w{4,12}$/.test(known)) return known;
    const pair = newPair();
    sessionStorage.setItem(KEY, pair);
    return pair;
  } catch {
    return newPair();
  }
}

/** The pair named in a notes window's address; null where it was opened by hand. */
export const pairInHash = (hash: string): string | null => /(?:^#|&)wall=(\w+)/.exec(hash)?.[1] ?? null;

/**
 * Opens the teacher's window for a wall, or brings the one that it has to the front. `address` is that of the
 * window's page, with its filter.
 */
export function openNotes(address: string, pair: string, isJoined: boolean): void {
  const base = IS_SINGLE ? siteAddress().slice(0, -1) : location.pathname.replace(/\/present\/.*$/, '');
  const lesson = /^#lesson=[\w-]+/.exec(location.hash)?.[0];
  const hash = lesson ? `${lesson}&wall=${pair}` : `#wall=${pair}`;
  const name = `readout-notes-${pair}`;
  // Without an address the window of that name stays as it is.
  const known = isJoined ? window.open('', name) : null;
  if (known && known.location.href !== 'about:blank') known.focus();
  else window.open(`${base}${address}${hash}`, name, 'popup,width=560,height=760');
}
