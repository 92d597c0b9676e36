import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, memo, type ReactNode, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { formatCount, formatNumber } from '../../../lib/format-count.ts';
import type { TimelineModel } from '../../../models/timeline/timeline.ts';
import { usePrinting } from '../../../ui/use-printing.ts';
import styles from './EventList.module.css';
import { EventRow } from './EventRow.tsx';
import { type ListItem, listItems } from './list-items.ts';

type Props = {
  model: TimelineModel;
  openedId: string | null;
  /** The opened event's detail, where it stands under its row and not beside the list. */
  detail: ReactNode;
};

/** From so many on, only the rows in sight are drawn. */
const WINDOWED_FROM = 150;
/** A row before it is measured, px. */
const ROW = 34;

/** The events in time order, each year named once; gaps say how long nothing happened. */
export function EventList({ model, openedId, detail }: Props) {
  const items = useMemo(() => listItems(model.events, model.isNarrowed), [model.events, model.isNarrowed]);
  const listed = model.events.filter(({ isOutside, isLost }) => !isOutside && !isLost).length;
  const isPrinting = usePrinting();
  const isWindowed = items.length > WINDOWED_FROM && !isPrinting;
  const draw = (item: ListItem) => (
    <Item key={item.key} item={item} model={model} openedId={openedId} detail={detail} />
  );
  return (
    <section className={styles.list} aria-label="Events in time order" data-list="true">
      <p className={styles.head}>
        <span>
          {formatNumber(listed)} of {formatCount(model.summary.events.all, 'event')}
          {model.lost > 0 && `; ${formatNumber(model.lost)} with no remaining source`}
          {listed < model.found &&
            `: the first ${formatNumber(listed)} of ${formatNumber(model.found)} found`}
        </span>
        <span className={styles.by}>Mentioned by</span>
      </p>
      {listed + model.lost === 0 && <p className={styles.none}>{whyEmpty(model)}</p>}
      {isWindowed ? (
        <Windowed items={items} openedId={openedId} draw={draw} />
      ) : (
        <Plain items={items} openedId={openedId} draw={draw} />
      )}
    </section>
  );
}

const whyEmpty = ({ summary, isNarrowed }: TimelineModel): string => {
  if (summary.events.all === 0) return 'This case records no events.';
  return isNarrowed
    ? 'No event is left. Widen the days, or take a filter away.'
    : 'No event is shown: on this clock none has a quote or a mention. Choose another clock.';
};

type RowsProps = { items: readonly ListItem[]; openedId: string | null; draw: (item: ListItem) => ReactNode };

function Plain({ items, openedId, draw }: RowsProps) {
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const row = pane.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(openedId ?? '')}"]`);
    const element = row?.parentElement;
    const box = pane.current;
    if (!element || !box || box.scrollHeight <= box.clientHeight) return;
    const topOf = (row: Element) => row.getBoundingClientRect().top - box.getBoundingClientRect().top;
    const top = topOf(element);
    if (top >= 0 && top + element.offsetHeight <= box.clientHeight) return;
    // Whole rows: the first row in sight is not cut.
    const first = [...box.querySelectorAll('li')].find((row) => topOf(row) >= top - box.clientHeight / 3);
    box.scrollTop += first ? topOf(first) : top;
  }, [openedId]);
  return (
    <div ref={pane} className={styles.pane}>
      <ol>
        {items.map((item) => (
          <li key={item.key}>{draw(item)}</li>
        ))}
      </ol>
    </div>
  );
}

/** As many rows as are in sight, with one row in their middle. */
function movedTo(row: number, range: Range): Range {
  const rows = range.endIndex - range.startIndex;
  const startIndex = Math.max(0, Math.min(row - Math.floor(rows / 2), range.count - 1 - rows));
  return { ...range, startIndex, endIndex: Math.min(startIndex + rows, range.count - 1) };
}

function Windowed({ items, openedId, draw }: RowsProps) {
  const pane = useRef<HTMLDivElement>(null);
  const opened = items.findIndex((item) => item.kind === 'event' && item.event.id === openedId);
  const inSight = useRef(-1);
  // The rows around it are drawn before the list has scrolled there: drawn after, the page would be laid out twice.
  const rangeExtractor = (range: Range) => {
    if (range.startIndex <= opened && opened <= range.endIndex) inSight.current = opened;
    return defaultRangeExtractor(inSight.current === opened || opened < 0 ? range : movedTo(opened, range));
  };
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => pane.current,
    estimateSize: () => ROW,
    overscan: 4,
    getItemKey: (i) => items[i]?.key ?? i,
    rangeExtractor,
  });
  useLayoutEffect(() => {
    const row = virtualizer.measurementsCache[opened];
    if (row && pane.current) pane.current.scrollTop = row.start - (pane.current.clientHeight - row.size) / 2;
  }, [opened, virtualizer]);
  // Once they are measured, to the pixel.
  useEffect(() => {
    if (opened >= 0) virtualizer.scrollToIndex(opened, { align: 'center' });
  }, [opened, virtualizer]);
  return (
    <div ref={pane} className={styles.pane} data-windowed="true">
      <ol style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const item = items[index];
          return (
            <li
              key={key}
              data-index={index}
              ref={virtualizer.measureElement}
              className={styles.windowed}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={items.length}
              aria-posinset={index + 1}
            >
              {item && draw(item)}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** Drawn once for a model, however often the list is scrolled and measured. */
const Item = memo(function Item({ item, model, openedId, detail }: Props & { item: ListItem }) {
  if (item.kind === 'year') return <p className={styles.year}>{item.year}</p>;
  if (item.kind === 'gap')
    return (
      <p className={styles.gap}>
        <svg width="12" height="26" aria-hidden="true">
          <path d="M6 0v6l-5 3l10 6l-5 3v8" />
        </svg>
        {item.text}
      </p>
    );
  const isOpened = item.event.id === openedId;
  return (
    <Fragment>
      <EventRow
        event={item.event}
        sources={model.sources}
        sourceCount={model.sourceCount}
        isOpened={isOpened}
      />
      {isOpened && detail && <div className={styles.detail}>{detail}</div>}
    </Fragment>
  );
});
