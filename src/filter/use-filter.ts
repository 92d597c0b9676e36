import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Filter } from './filter.ts';
import { formatFilter, parseFilter } from './url.ts';

/** Changes to a filter: the fields named replace the old ones. */
export type Patch = Partial<Filter>;

/**
 * The filter that was asked for and is not drawn yet: the address changes at once, the page a moment later, and what is
 * chosen in between must build on it. It holds for the place `from` which it was asked, while the browser is at `entry`.
 */
let ahead: { from: string; entry: unknown; filter: Filter } | null = null;

/** The browser's own name for the entry of the history that it is at. */
const entryNow = (): unknown => (window.history.state as { key?: unknown } | null)?.key;

const join = (path: string, query: string): string => (query === '' ? path : `${path}?${query}`);

/**
 * The filter of the current URL, and the ways to change it.
 *
 * `href(patch, path)` is the address of a view with the change made: the text of every link. `change(patch)` goes there;
 * choices push a history entry, typing and dragging pass `{ replace: true }`. What adds to a list passes a function of
 * the filter, which is the newest one asked for: two choices in quick succession are both made.
 */
export function useFilter() {
  const { pathname, search, key } = useLocation();
  const navigate = useNavigate();
  const { filter, dropped } = useMemo(() => parseFilter(search), [search]);
  const href = useCallback(
    (patch: Patch = {}, path: string = pathname) => join(path, formatFilter({ ...filter, ...patch })),
    [filter, pathname],
  );
  const change = useCallback(
    (patch: Patch | ((filter: Filter) => Patch), options: { replace?: boolean; path?: string } = {}) => {
      const entry = entryNow();
      const base =
        entry !== undefined && ahead?.from === key && ahead.entry === entry ? ahead.filter : filter;
      const next = { ...base, ...(typeof patch === 'function' ? patch(base) : patch) };
      void navigate(join(options.path ?? pathname, formatFilter(next)), {
        replace: options.replace ?? false,
        preventScrollReset: true,
      });
      ahead = { from: key, entry: entryNow(), filter: next };
    },
    [filter, key, pathname, navigate],
  );
  return { filter, dropped, href, change };
}
