/**
 * The wall that shows what a page shows: its record or, with `open`, the record opened in it; else its list. null for
 * pages that have nothing for a wall.
 */
export function presentPath(pathname: string, open: string | null): string | null {
  const [, page = '', id] = pathname.split('/');
  if (id && /^(?:claim|event|quote)s$/.test(page)) return `/present/${page.slice(0, -1)}/${id}`;
  if (open && page === 'compare') return `/present/claim/${open}`;
  if (open && page === 'timeline') return `/present/event/${open}`;
  return /^(?:timeline|compare|framing|quotes)$/.test(page) && !id ? `/present/${page}/1` : null;
}
