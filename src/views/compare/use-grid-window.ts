import {
  defaultRangeExtractor,
  type Range,
  useVirtualizer,
  useWindowVirtualizer,
} from '@tanstack/react-virtual';
import {
  type FocusEvent,
  type RefObject,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useRowPlaces } from '../../ui/row-places.ts';
import { useTopOnPage } from '../../ui/use-top-on-page.ts';
import { type GridItem, headingIndex, rowIndex } from './grid-items.ts';

/** Heights before they are measured, px. */
const HEIGHTS = { heading: 50, panel: 260 } as const;

/** What lies over the top of the page, px: the filter bar. The grid's own head comes before the first item, and is counted by that. */
const UNDER_BAR = 70;

/** As many items as may be in sight when the page is first there, and a few more. */
const inSight = (rowHeight: number): number => Math.ceil(window.innerHeight / rowHeight) + 3;

/** `height`, px: of a row that is on its way, as high as it was or is guessed to be. It is not measured. */
export type DrawnItem = { index: number; item: GridItem; height: number | null };

/** A heading to be brought into sight, and how often that was asked. */
export type JumpTarget = { key: string; asked: number };

export type GridWindow = {
  /** The element that holds the items, and the frame that scrolls where it is not the page that does. */
  list: RefObject<HTMLElement | null>;
  frame: RefObject<HTMLElement | null>;
  drawn: readonly DrawnItem[];
  /** What is out of sight has not been drawn yet. */
  isComing: boolean;
  /** Room before the nth drawn item, px, where others are left out; and after the last. */
  roomBefore: (nth: number) => number;
  after: number;
  measure: ((element: Element | null) => void) | undefined;
  onFocus: (event: FocusEvent) => void;
  onBlur: () => void;
};

type Asked = {
  items: readonly GridItem[];
  /** Some rows are left out: else find-in-page and print have the whole grid. */
  isLong: boolean;
  /** A row's likely height, px. */
  rowHeight: number;
  isFramed: boolean;
  /** Everything is drawn, as on paper. */
  isWhole: boolean;
  openedAt: number | null;
  jump: JumpTarget | null;
  /** Told which row is the first in sight. */
  onFirst: (first: number) => void;
  /** What the rows were made for: the filter that the grid is drawn with. */
  filter: object;
};

/** Draws only the items near the window, and whichever has the focus; scrolls once to an opened row, and to a heading jumped to. */
export function useGridWindow({
  items,
  isLong,
  rowHeight,
  isFramed,
  isWhole,
  openedAt,
  jump,
  onFirst,
  filter,
}: Asked): GridWindow {
  const list = useRef<HTMLElement>(null);
  const frame = useRef<HTMLElement>(null);
  const isWindowed = isLong && !isWhole;
  const margin = useTopOnPage(list, isWindowed && !isFramed);
  // The rest is drawn in slices, between which the page answers; a link to a row needs all before it.
  const hasRest = useDeferredValue(true, isWindowed || isWhole || openedAt !== null);
  const isComing = !isWindowed && !isWhole && !hasRest;
  const [focused, setFocused] = useState(-1);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      if (focused < 0 || focused >= range.count || indexes.includes(focused)) return indexes;
      return [...indexes, focused].sort((a, b) => a - b);
    },
    [focused],
  );
  const common = {
    count: items.length,
    overscan: 4,
    rangeExtractor,
    getItemKey: (index: number) => items[index]?.key ?? index,
    estimateSize: (index: number) => {
      const kind = items[index]?.kind ?? 'row';
      return kind === 'row' ? rowHeight : HEIGHTS[kind];
    },
  };
  const places = useRowPlaces('grid');
  const page = useWindowVirtualizer({
    ...common,
    ...places.start,
    scrollMargin: margin,
    scrollPaddingStart: UNDER_BAR,
    enabled: isWindowed && !isFramed,
  });
  if (isWindowed && !isFramed) places.keep(page);
  const framed = useVirtualizer({
    ...common,
    getScrollElement: () => frame.current,
    enabled: isWindowed && isFramed,
  });
  const virtualizer = isFramed ? framed : page;
  const offset = isFramed ? 0 : margin;
  const virtual = isWindowed ? virtualizer.getVirtualItems() : [];
  const first = isWindowed ? firstRow(items, virtualizer.range?.startIndex ?? 0) : 0;
  useEffect(() => onFirst(first), [first, onFirst]);
  const scrollTo = (index: number, align: 'start' | 'center') => {
    if (index < 0) return;
    if (isWindowed) virtualizer.scrollToIndex(index, { align });
    else itemIn(list.current, index)?.scrollIntoView({ block: align });
  };
  useScrollOnce(openedAt === null || places.isBack ? -1 : rowIndex(items, openedAt), scrollTo);
  useJump(list, items, jump, scrollTo);
  const hold = useHeldRow(items[focused], filter);
  const drawn = isWindowed
    ? virtual.flatMap(({ index, size }) => (items[index] ? [drawnItem(index, hold(items[index]), size)] : []))
    : items
        .slice(0, isComing ? inSight(rowHeight) : items.length)
        .map((item, index) => drawnItem(index, item, rowHeight));
  return {
    list,
    frame,
    drawn,
    isComing,
    roomBefore: (nth) =>
      isWindowed ? (virtual[nth]?.start ?? 0) - (nth === 0 ? offset : (virtual[nth - 1]?.end ?? 0)) : 0,
    after: isWindowed ? virtualizer.getTotalSize() - ((virtual.at(-1)?.end ?? offset) - offset) : 0,
    measure: isWindowed ? virtualizer.measureElement : undefined,
    onFocus: ({ target }) =>
      setFocused(Number(target.closest('[data-index]')?.getAttribute('data-index') ?? -1)),
    onBlur: () => setFocused(-1),
  };
}

const drawnItem = (index: number, item: GridItem, size: number): DrawnItem => ({
  index,
  item,
  height: item.kind === 'row' && !item.row ? size : null,
});

/** A row that has the focus is drawn on, also when the rows that are there have moved on with the page. */
function useHeldRow(focused: GridItem | undefined, filter: object): (item: GridItem) => GridItem {
  const held = useRef<{ item: GridItem; filter: object } | null>(null);
  if (focused?.kind === 'row' && focused.row) held.current = { item: focused, filter };
  return (item) => {
    const kept = held.current;
    const isGone = item.kind === 'row' && !item.row;
    return isGone && kept?.filter === filter && kept.item.key === item.key ? kept.item : item;
  };
}

/** The number of the first row at or after an item. */
function firstRow(items: readonly GridItem[], from: number): number {
  for (let i = from; i < items.length; i++) {
    const item = items[i];
    if (item?.kind === 'row') return item.at;
  }
  return 0;
}

const itemIn = (list: HTMLElement | null, index: number): HTMLElement | null =>
  list?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null;

type ScrollTo = (index: number, align: 'start' | 'center') => void;

/** Brings the row that a link opens into sight, once, when the grid is first drawn; rows opened later stay where they are. */
function useScrollOnce(index: number, scrollTo: ScrollTo): void {
  const isDone = useRef(false);
  useLayoutEffect(() => {
    if (isDone.current) return;
    isDone.current = true;
    scrollTo(index, 'center');
  });
}

/** Scrolls to the heading that was asked for, as soon as there is one of that key, and gives it the focus. */
function useJump(
  list: RefObject<HTMLElement | null>,
  items: readonly GridItem[],
  jump: JumpTarget | null,
  scrollTo: ScrollTo,
): void {
  const waiting = useRef<{ key: string; isScrolled: boolean } | null>(null);
  const seen = useRef(jump);
  useEffect(() => {
    if (jump !== seen.current) {
      seen.current = jump;
      waiting.current = jump && { key: jump.key, isScrolled: false };
    }
    const wanted = waiting.current;
    const index = wanted ? headingIndex(items, wanted.key) : -1;
    if (!wanted || index < 0) return;
    if (!wanted.isScrolled) scrollTo(index, 'start');
    wanted.isScrolled = true;
    const heading = itemIn(list.current, index)?.querySelector<HTMLElement>('[data-heading]');
    if (!heading) return;
    waiting.current = null;
    heading.focus({ preventScroll: true });
    keepInPlace(heading);
  });
}

/** How many frames a heading is kept in its place: the rows around it come, and are measured, in the meantime. */
const SETTLED = 24;

function keepInPlace(heading: HTMLElement): void {
  let frame = 0;
  const step = () => {
    if (frame++ >= SETTLED || document.activeElement !== heading) return;
    heading.scrollIntoView?.({ block: 'start' });
    requestAnimationFrame(step);
  };
  step();
}
