import { IS_SINGLE } from '../lib/single-file.ts';
import type { Library } from '../library/open-library.ts';
import { DEFAULT_CASE } from './case-url.ts';
import { loadPart } from './load-part.ts';

let opening: Promise<Library> | null = null;

/** Storage may be forbidden to the page; then even asking for it throws. */
function oldStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

async function open(): Promise<Library> {
  const [{ openLibrary }, { moveIn }] = await loadPart(() =>
    Promise.all([import('../library/open-library.ts'), import('../library/move-in.ts')]),
  );
  const library = await openLibrary({
    base: import.meta.env.BASE_URL,
    keepsNothing: IS_SINGLE,
    persistence: (navigator.storage as StorageManager | undefined)?.persist ? navigator.storage : null,
  });
  const old = IS_SINGLE ? null : oldStorage();
  if (old) await moveIn(library, old, DEFAULT_CASE);
  // Tabs that slept, or that cannot hear one another, read again when they are looked at.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void library.refresh();
  });
  return library;
}

/** The one library of this tab, opened when it is first asked for. Rejects only where its script does not arrive. */
export function theLibrary(): Promise<Library> {
  opening ??= open().catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}
