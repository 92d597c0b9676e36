import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Filter } from '../../../filter/filter.ts';
import { type Day, formatDay, parseDay } from '../../../lib/day.ts';
import { writeDay } from '../../../lib/format-date.ts';
import { type Axis, dayAt, placeOf } from '../../../models/timeline/axis/axis.ts';
import { throttle } from '../gestures/throttle.ts';
import { useCoalescedEntry } from '../gestures/use-coalesced-entry.ts';
import styles from './DayBrush.module.css';

type Props = { axis: Axis; filter: Pick<Filter, 'from' | 'to'>; width: number };

type Days = { from: Day; to: Day };

const BIG = 7;

/**
 * Chooses days: drag over the bars, or move either handle with the arrow keys (Page keys by a week, Home and End to
 * the ends of the axis); a key moves its own side alone. The days go into the address as `from` and `to`, both inclusive.
 */
export function DayBrush({ axis, filter, width }: Props) {
  const stroke = useCoalescedEntry();
  const area = useRef<HTMLDivElement>(null);
  const drag = useRef<{ anchor: Day; moved: boolean } | null>(null);
  const asked = { from: parseDay(filter.from ?? ''), to: parseDay(filter.to ?? '') };
  const isAsked = asked.from !== null || asked.to !== null;
  const days: Days = { from: asked.from ?? axis.from, to: asked.to ?? axis.to };
  // The address follows a drag at its own pace: until then the handles stay under the pointer.
  const [held, setHeld] = useState<Days | null>(null);
  // Keys come faster than the address changes: the next step starts from the last one asked for.
  const latest = useRef(days);
  useEffect(() => {
    if (drag.current !== null) return;
    latest.current = { from: days.from, to: days.to };
    setHeld(null);
  }, [days.from, days.to]);
  const send = useRef(stroke);
  send.current = stroke;
  /** An end that nobody asked for, and that was not moved, is still not asked for. */
  const askedBy = useRef(({ from, to }: Days): { from: string | null; to: string | null } => ({
    from: formatDay(from),
    to: formatDay(to),
  }));
  askedBy.current = ({ from, to }) => ({
    from: asked.from === null && from === axis.from ? null : formatDay(from),
    to: asked.to === null && to === axis.to ? null : formatDay(to),
  });
  const throttled = useMemo(() => throttle((days: Days) => send.current(askedBy.current(days), true)), []);
  useEffect(() => throttled.stop, [throttled]);

  const set = (next: Days, continues = false) => {
    const from = Math.min(next.from, next.to);
    const to = Math.max(next.from, next.to);
    if (from === latest.current.from && to === latest.current.to && isAsked) return;
    latest.current = { from, to };
    if (drag.current) setHeld({ from, to });
    if (continues) throttled.ask({ from, to });
    else stroke(askedBy.current({ from, to }));
  };
  const dayUnder = (event: PointerEvent): Day => {
    const { left } = area.current?.getBoundingClientRect() ?? { left: 0 };
    return dayAt(axis, (event.clientX - left) / width);
  };
  const start = (event: PointerEvent, anchor: Day) => {
    // A second finger makes it a pinch, which zooms.
    if (!event.isPrimary) drag.current = null;
    if (event.button !== 0 || !event.isPrimary) return;
    drag.current = { anchor, moved: false };
    area.current?.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent) => {
    const dragged = drag.current;
    if (!dragged) return;
    const day = dayUnder(event);
    if (!dragged.moved && day === dragged.anchor) return;
    set({ from: dragged.anchor, to: day }, dragged.moved);
    dragged.moved = true;
  };
  const end = (event: PointerEvent) => {
    const dragged = drag.current;
    drag.current = null;
    throttled.flush();
    if (dragged && !dragged.moved && event.target === area.current)
      set({ from: dragged.anchor, to: dragged.anchor });
  };
  const onKey = (event: KeyboardEvent, side: 'from' | 'to') => {
    const steps: Record<string, number> = {
      ArrowLeft: -1,
      ArrowDown: -1,
      ArrowRight: 1,
      ArrowUp: 1,
      PageDown: -BIG,
      PageUp: BIG,
    };
    const step = steps[event.key];
    const target =
      event.key === 'Home' ? axis.from : event.key === 'End' ? axis.to : step && latest.current[side] + step;
    if (target === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const inAxis = Math.max(axis.from, Math.min(axis.to, target));
    const kept =
      side === 'from' ? Math.min(inAxis, latest.current.to) : Math.max(inAxis, latest.current.from);
    if (kept === latest.current[side] && asked[side] !== null) return;
    latest.current = { ...latest.current, [side]: kept };
    stroke({ [side]: formatDay(kept) });
  };

  const shown = held ?? days;
  const left = placeOf(axis, shown.from) * width;
  const right = placeOf(axis, shown.to + 1) * width;
  return (
    <div
      ref={area}
      className={`${styles.area} no-print`}
      data-brush="true"
      style={{ width }}
      onPointerDown={(event) => start(event, dayUnder(event))}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
    >
      {(['from', 'to'] as const).map((side) => (
        <div
          key={side}
          role="slider"
          tabIndex={0}
          className={styles.handle}
          data-asked={asked[side] !== null}
          style={{ left: side === 'from' ? left : right }}
          aria-label={side === 'from' ? 'First day' : 'Last day'}
          aria-valuemin={axis.from}
          aria-valuemax={axis.to}
          aria-valuenow={shown[side]}
          aria-valuetext={`${writeDay(shown[side])}${asked[side] === null ? ', not limited' : ''}`}
          aria-orientation="horizontal"
          onKeyDown={(event) => onKey(event, side)}
          onPointerDown={(event) => {
            event.stopPropagation();
            start(event, side === 'from' ? days.to : days.from);
          }}
        />
      ))}
    </div>
  );
}
