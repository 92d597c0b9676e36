import { use, useCallback } from 'react';
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

/** A change of the filter on its way. */
export type Asked = {
  /** Where the page is going: "/compare?source=hill", as the router writes it. */
  to: string;
  filter: Filter;
  before: Filter;
  /** The page stays, and the address before with it: a choice, and neither typing, dragging nor a link to another page. */
  isChoice: boolean;
};
/** Answers when what it asked for has come; null where there is nothing to wait for. */
type Listener = (asked: Asked) => Promise<unknown> | null;
const listeners = new Set<Listener>();
let awaited: { to: string; answers: Promise<unknown> } | null = null;

/** Tells of a change of the filter when it is asked for, before the page has drawn anything of it. Answers how to stop. */
export function onAsked(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** To be called by whatever is about to go from a path to an address that `useFilter` made. */
export function tellAsked(from: string, to: string, isReplacing = false): void {
  const { pathname, search } = new URL(to, location.href);
  const isChoice = !isReplacing && pathname === from;
  const asked = { to, filter: parseAddress(search).filter, before: addressed(), isChoice };
  const answers = [...listeners].map((listener) => listener(asked)).filter((answer) => answer !== null);
  awaited = answers.length > 0 ? { to, answers: Promise.all(answers) } : null;
}

/**
 * The page stays as it is until what its next address asks for has come, so that a choice changes it once. To be called
 * where the whole page is drawn: the router draws addresses in transitions, and React holds these back.
 */
export function useAnswers(): void {
  const { pathname, search } = useLocation();
  if (awaited?.to === pathname + search) use(awaited.answers);
}

/**
 * The filter of the current URL, and the addresses that change it. `href(patch, path)` is the address of a view with the
 * change made: the text of every link, which `FilterLink` counts anew from the filter last asked for when it is pressed
 * (`hrefNow`).
 */
export function useAddress() {
  const { pathname, search } = useLocation();
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
  return { filter, dropped, pathname, href, hrefNow };
}

/**
 * The filter of the current URL, and the ways to change it: those of `useAddress`, and `change(patch)`, which goes there at
 * once. Choices push a history entry, typing and dragging pass `{ replace: true }`. What adds to a list passes a function of
 * the filter, which is the newest one asked for: two choices in quick succession are both made.
 */
export function useFilter() {
  const navigate = useNavigate();
  const { filter, dropped, pathname, href, hrefNow } = useAddress();
  const change = useCallback(
    (patch: Patch | ((filter: Filter) => Patch), options: { replace?: boolean; path?: string } = {}) => {
      const to = hrefNow(patch, options.path);
      const replace = options.replace ?? false;
      if (options.path === undefined) tellAsked(pathname, to, replace);
      void navigate(to, { replace });
    },
    [hrefNow, navigate, pathname],
  );
  return { filter, dropped, href, hrefNow, change };
}
