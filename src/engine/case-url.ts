/** The case that is shown when a link names none. */
export const DEFAULT_CASE = 'austin-belousov-2024';

/** Address of a bundled case, absolute, under whatever base path the site has; null is the default case. */
export const caseUrl = (id: string | null): string =>
  new URL(
    `${import.meta.env.BASE_URL}data/${encodeURIComponent(id ?? DEFAULT_CASE)}.case.json`,
    window.location.origin,
  ).href;
