import { type RefObject, useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/** The link by which each entry of the history was left, for as long as the tab lives. */
const leftBy = new Map<string, string>();

/**
 * Coming Back to a list: the focus is on the link that was pressed, as it was on leaving. Returns what remembers a press. The
 * list draws the row when it has scrolled there; the focus waits for it, until the reader goes on.
 */
export function useReturnToRow(
  root: RefObject<HTMLElement | null>,
): (event: { target: EventTarget }) => void {
  const way = useNavigationType();
  const { key } = useLocation();
  const wanted = useRef(way === 'POP' ? leftBy.get(key) : undefined);
  useEffect(() => {
    const href = wanted.current;
    const within = root.current;
    wanted.current = undefined;
    if (href === undefined || !within) return;
    const focus = () => {
      const at = document.activeElement;
      const isFree = at === null || at === document.body || at.contains(within);
      const link = within.querySelector<HTMLElement>(`a[href="${CSS.escape(href)}"]`);
      if (isFree) link?.focus({ preventScroll: true });
      if (link || !isFree) observer.disconnect();
    };
    const observer = new MutationObserver(focus);
    observer.observe(within, { childList: true, subtree: true });
    focus();
    return () => observer.disconnect();
  }, [root]);
  return ({ target }) => {
    const href = target instanceof Element ? target.closest('a')?.getAttribute('href') : null;
    if (href) leftBy.set(key, href);
  };
}
