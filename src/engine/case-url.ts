import { IS_SINGLE } from '../lib/single-file.ts';

/** Names another case than ours in the pages of a site that somebody made with their own. */
const named = (globalThis.document as Document | undefined)?.querySelector<HTMLMetaElement>(
  'meta[name="readout-case"]',
)?.content;

/** The case that is shown when a link names none. */
export const DEFAULT_CASE = named || 'austin-belousov-2024';

/** The address of the case that the one file holds: of nothing that could be asked for. */
export const CASE_INSIDE = 'http://inside.invalid/case';

/** Whether a case is named by its digest, as one that is kept in this browser. */
export const isOwn = (id: string | null): boolean => id?.startsWith('own:') ?? false;

/** Whether a case is named by an address of its own. */
export const isAddress = (id: string | null): boolean => id?.startsWith('https:') ?? false;

/** Whether the address of a case is that of another site. */
export const isElsewhere = (url: string): boolean =>
  isAddress(url) && new URL(url).origin !== window.location.origin;

/**
 * Address of a case, absolute: of a bundled one under whatever base path the site has, null being the default case. What
 * is kept in this browser, or lies elsewhere, is its own address.
 */
export const caseUrl = (id: string | null): string =>
  IS_SINGLE && !isOwn(id)
    ? CASE_INSIDE
    : id !== null && (isOwn(id) || isAddress(id))
      ? id
      : new URL(
          `${import.meta.env.BASE_URL}data/${encodeURIComponent(id ?? DEFAULT_CASE)}.case.json`,
          window.location.origin,
        ).href;
