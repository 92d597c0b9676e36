import { useLayoutEffect } from 'react';
import { useFilter } from '../../filter/use-filter.ts';

/** Esc closes the opened row and gives the focus back to its question; an open panel or dialog has Esc first. */
export function useCloseOnEscape(): void {
  const { filter, change } = useFilter();
  const { open } = filter;
  // A key is heard as soon as what it acts on is drawn.
  useLayoutEffect(() => {
    if (open === null) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector('dialog[open], :popover-open')) return;
      change({ open: null, base: null });
      document.getElementById(questionId(open))?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [open, change]);
}

/** The DOM id of a point's question. */
export const questionId = (claim: string): string => `point-${claim}`;
