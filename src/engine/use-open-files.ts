import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useFilter } from '../filter/use-filter.ts';
import type { GivenFile } from './import-port.ts';
import { loadPart } from './load-part.ts';

/** Where the reader was when files were given, kept with the history entry of `/open`. */
export type OpenedFrom = { from: string };

/** Opens the reader's files on a page of their own; the open case stays until there is another. */
export function useOpenFiles(): (files: readonly GivenFile[]) => Promise<void> {
  const { href } = useFilter();
  const { pathname, search, hash, state } = useLocation();
  const navigate = useNavigate();
  return useCallback(
    async (files) => {
      if (files.length === 0) return;
      const { openGivenFiles } = await loadPart(() => import('./file-opening.ts'));
      void openGivenFiles(files);
      const isThere = pathname === '/open';
      const from = isThere ? (state as OpenedFrom | null)?.from : `${pathname}${search}${hash}`;
      await navigate(href({ open: null }, '/open'), { state: { from }, replace: isThere });
    },
    [hash, href, navigate, pathname, search, state],
  );
}
