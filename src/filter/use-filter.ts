import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { innerPathOr } from '../lib/inner-path.ts';
import { oncePerText } from '../lib/once-per.ts';
import { IS_SINGLE } from '../lib/single-file.ts';
import type { Filter } from './filter.ts';
import { formatFilter, parseFilter } from './url.ts';

/** Changes to a filter: the fields named replace the old ones. The version that a link was made with is of that link alone. */
export type Patch = Partial<Filter>;

/** Every hook and link of a page asks for the same address; the one before is still drawn while the next is asked for. */
const parseAddress = oncePerText(parseFilter, 4);

const join = (path: string, query: string): string => innerPathOr(query === '' ? path : `${path}?${query}`);

/** The filter of the browser's address. In one file, addresses stand in the fragment. */
function addressed(): Filter {
  const { hash, search } = window.location;
  return parseAddress(IS_SINGLE ? (/\?[^#]*/.exec(hash.slice(1))?.[0] ?? '') : search).filter;
}

/**
 * The filter last asked for: the browser's address changes at once, the page a moment later, and what is chosen in
 * between builds on the address. `drawn` where no browser keeps the address.
 */
function latest(drawn: Filter): Filter {
  const { key } = (window.history.state ?? {}) as { key?: unknown };
  return key === undefined ? drawn : addressed();
}

type Listener = (asked: Filter, before: Filter) => void;
const listeners = new Set<Listener>();

/** Tells of a change of the filter when it is asked for, before the page has drawn anything of it. Answers how to stop. */
export function onAsked(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** To be called by whatever is about to go to an address that `useFilter` made. */
export function tellAsked(to: string): void {
  const { search } = new URL(to, location.href);
  const before = addressed();
  const asked = parseAddress(search).filter;
  for (const listener of listeners) listener(asked, before);
}

/**
 * The filter of the current URL, and the ways to change it.
 *
 * `href(patch, path)` is the address of a view with the change made: the text of every link, which `FilterLink` counts
 * anew from the filter last asked for when it is pressed (`hrefNow`). `change(patch)` goes there at once; choices push a
 * history entry, typing and dragging pass `{ replace: true }`. What adds to a list passes a function of the filter,
 * which is the newest one asked for: two choices in quick succession are both made.
 */
export function useFilter() {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const { filter, dropped } = parseAddress(search);
  const href = useCallback(
    (patch: Patch = {}, path: string = pathname) =>
      join(path, formatFilter({ ...filter, v: null, ...patch })),
    [filter, pathname],
  );
  const hrefNow = useCallback(
    (patch: Patch | ((filter: Filter) => Patch) = {}, path: string = pathname) => {
      const base = latest(filter);
      const asked = typeof patch === 'function' ? patch(base) : patch;
      return join(path, formatFilter({ ...base, v: null, ...asked }));
    },
    [filter, pathname],
  );
  const change = useCallback(
    (patch: Patch | ((filter: Filter) => Patch), options: { replace?: boolean; path?: string } = {}) => {
      const to = hrefNow(patch, options.path);
      if (options.path === undefined) tellAsked(to);
      void navigate(to, { replace: options.replace ?? false, preventScrollReset: true });
    },
    [hrefNow, navigate],
  );
  return { filter, dropped, href, hrefNow, change };
}
