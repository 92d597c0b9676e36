import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Filter } from './filter.ts';
import { formatFilter, parseFilter } from './url.ts';

/** Changes to a filter: the fields named replace the old ones. */
export type Patch = Partial<Filter>;

const join = (path: string, query: string): string => (query === '' ? path : `${path}?${query}`);

/**
 * The filter of the current URL, and the ways to change it.
 *
 * `href(patch, path)` is the address of a view with the change made: the text of every link. `change(patch)` goes there;
 * choices push a history entry, typing and dragging pass `{ replace: true }`.
 */
export function useFilter() {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const { filter, dropped } = useMemo(() => parseFilter(search), [search]);
  const href = useCallback(
    (patch: Patch = {}, path: string = pathname) => join(path, formatFilter({ ...filter, ...patch })),
    [filter, pathname],
  );
  const change = useCallback(
    (patch: Patch, options: { replace?: boolean; path?: string } = {}) => {
      void navigate(href(patch, options.path), {
        replace: options.replace ?? false,
        preventScrollReset: true,
      });
    },
    [href, navigate],
  );
  return { filter, dropped, href, change };
}
