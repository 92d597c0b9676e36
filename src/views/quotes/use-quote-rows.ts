import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useRowPlaces } from '../../ui/row-places.ts';
import { useTopOnPage } from '../../ui/use-top-on-page.ts';

/** Up to this many rows are all drawn: find-in-page and print then have the whole list. */
export const ALL_DRAWN = 200;
/** Browsers cannot place what lies further down a page than this (Firefox: 17.9 million px). */
const DEEPEST = 15_000_000;

/** The filter bar and the table's head lie over the top of the window, px. */
const UNDER_HEADS = 120;

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Draws only the rows near the window. Rows are measured, so they may be of any height; arrow keys, Home and End move
 * the focus from row to row. `shown` is how many rows can be reached by scrolling.
 */
export function useQuoteRows<E extends HTMLElement>(total: number, estimate: number) {
  const list = useRef<E>(null);
  const wanted = useRef<number | null>(null);
  const margin = useTopOnPage(list);
  const shown = Math.min(total, Math.floor(DEEPEST / estimate));
  const places = useRowPlaces('quotes');
  const virtualizer = useWindowVirtualizer({
    count: shown,
    ...places.start,
    estimateSize: () => estimate,
    overscan: total <= ALL_DRAWN ? ALL_DRAWN : 4,
    scrollMargin: margin,
    scrollPaddingStart: UNDER_HEADS,
  });
  places.keep(virtualizer);
  const items = virtualizer.getVirtualItems();

  const focus = (index: number): boolean => {
    const link = list.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`);
    link?.focus({ preventScroll: true });
    return link !== null && link !== undefined;
  };
  useEffect(() => {
    if (wanted.current !== null && focus(wanted.current)) wanted.current = null;
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>('[data-index]');
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = Number(row.dataset.index);
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? shown - 1 : at + (STEPS[event.key] ?? 0);
    if (to === at || to < 0 || to >= shown) return;
    event.preventDefault();
    virtualizer.scrollToIndex(to, { align: 'auto' });
    if (!focus(to)) wanted.current = to;
  };

  return {
    list,
    items,
    shown,
    measure: virtualizer.measureElement,
    onKeyDown,
    /** Room above and below the drawn rows, px. */
    before: (items[0]?.start ?? margin) - margin,
    after: virtualizer.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin),
    first: virtualizer.range?.startIndex ?? 0,
  };
}

/** Every row drawn, as on paper: nothing is measured, and no room is kept for what is not. */
export const allRows = (total: number) => ({
  list: null,
  items: Array.from({ length: total }, (_, index) => ({ index, key: index })),
  measure: undefined,
  onKeyDown: undefined,
  before: 0,
  after: 0,
});
