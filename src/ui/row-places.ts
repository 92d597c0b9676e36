import type { VirtualItem, Virtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { usePageStart } from './page-start.ts';

/** Where a list stood when its page was left, px, and the rows that had been measured. */
type Left = { offset: number; rows: VirtualItem[] };

/** The entry of the history that the browser is at, as the router names it. */
const entryNow = (): string => (window.history.state as { key?: string } | null)?.key ?? 'default';

/** By entry of the history and list, the one left last at the end. */
const left = new Map<string, Left>();
/** So many are kept; of older ones heights are guessed once more, and the browser finds the place as it can. */
const KEPT = 12;

export type RowPlaces = {
  /** What a virtualizer begins with: at the top while its page is gone to, on Back where it was left. */
  start: { initialOffset: () => number; initialMeasurementsCache: VirtualItem[] };
  /** The page was here before, at this entry of the history: its place is known. */
  isBack: boolean;
  /** To be called with the virtualizer whenever it is drawn. */
  keep: (virtualizer: Pick<Virtualizer<Window, Element>, 'scrollOffset' | 'takeSnapshot'>) => void;
};

/**
 * Keeps the place of a list that draws what is in sight, for when the reader comes Back to it: which row stands at a depth
 * of the page depends on the heights of those above, which are measured only as they are drawn.
 */
export function useRowPlaces(list: string): RowPlaces {
  const { key, pathname, search } = useLocation();
  // Entries that no router made have one key.
  const entry = `${key} ${pathname}${search} ${list}`;
  const before = useRef(left.get(entry)).current;
  const pageStart = usePageStart();
  const now = useRef({ key, entry, drawn: null as Parameters<RowPlaces['keep']>[0] | null });
  Object.assign(now.current, { key, entry });
  useLayoutEffect(
    () => () => {
      const { key, entry, drawn } = now.current;
      // At the same entry nobody has gone anywhere, and there is nothing to come back to.
      if (!drawn || drawn.scrollOffset === null || key === entryNow()) return;
      left.delete(entry);
      left.set(entry, { offset: drawn.scrollOffset, rows: drawn.takeSnapshot() });
      for (const oldest of left.keys()) if (left.size > KEPT) left.delete(oldest);
    },
    [],
  );
  return {
    start: {
      initialOffset: () => before?.offset ?? pageStart(),
      initialMeasurementsCache: before?.rows ?? [],
    },
    isBack: before !== undefined,
    keep: (virtualizer) => {
      now.current.drawn = virtualizer;
    },
  };
}
