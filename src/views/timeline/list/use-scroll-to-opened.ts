import { type RefObject, useEffect, useRef } from 'react';

/**
 * Where the list stands under everything else, a link to an opened event leads to its row: once, on arrival, and only when
 * the reader (or the browser, on Back) has not scrolled yet. Nothing is done where nothing is opened then.
 */
export function useScrollToOpened(
  root: RefObject<HTMLElement | null>,
  isThere: boolean,
  id: string | null,
): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (!isThere || isDone.current) return;
    isDone.current = true;
    if (id === null || window.scrollY > 0) return;
    const row = root.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);
    if (!row || row.getBoundingClientRect().bottom <= window.innerHeight) return;
    row.scrollIntoView?.({ block: 'start' });
  }, [root, isThere, id]);
}
