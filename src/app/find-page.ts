import { matchPath } from 'react-router';
import type { Params } from '../ui/use-params.ts';

/** Its parts as they read. A slash that belongs to a part stays encoded, so that no part becomes two. */
function readable(pathname: string): string {
  try {
    return pathname
      .split('/')
      .map((part) => decodeURIComponent(part).replaceAll('/', '%2F'))
      .join('/');
  } catch {
    return pathname;
  }
}

/**
 * The first page whose path an address has, with the named parts of it; null where none has it. Paths are React Router's, and
 * so is what is held against them: its `Routes` would do the same, with all that its data mode needs, in five times the code.
 */
export function findPage<P extends { path: string }>(
  pages: readonly P[],
  pathname: string,
): { page: P; params: Params } | null {
  const address = readable(pathname);
  for (const page of pages) {
    const match = matchPath(page.path, address);
    if (match) return { page, params: match.params };
  }
  return null;
}
