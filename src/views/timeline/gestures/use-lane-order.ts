import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { useFilter } from '../../../filter/use-filter.ts';
import { isolate } from '../../../lib/isolate.ts';
import type { TimelineModel } from '../../../models/timeline/timeline.ts';
import { useCoalescedEntry } from './use-coalesced-entry.ts';

/** Px that a pointer moves before it drags: less is a press. */
const SLACK = 4;

export type LaneMover = {
  press: (key: string) => void;
  key: (event: KeyboardEvent, key: string) => void;
  start: (event: PointerEvent, key: string) => void;
  drag: (event: PointerEvent) => void;
  end: () => void;
  cancel: () => void;
};

/**
 * Moves lanes: by keys at once, by dragging where they are let go. A run of keys, or a drag, is one entry of the
 * history. `drop` is where a dragged lane would go (a place among the lanes), `said` what was done, in words.
 */
export function useLaneOrder({ lanes, laneOrder }: Pick<TimelineModel, 'lanes' | 'laneOrder'>) {
  const { filter } = useFilter();
  const stroke = useCoalescedEntry();
  const [drop, setDrop] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const held = useRef<{ key: string; y: number; isBegun: boolean; middles: number[] } | null>(null);
  const wasDragged = useRef(false);
  const focus = useRef<string | null>(null);
  // Keys come faster than the address changes: the next step starts from the last one asked for.
  const keys = useRef<string[]>([]);
  useEffect(() => {
    keys.current = lanes.map(({ key }) => key);
    if (focus.current === null) return;
    document.querySelector<HTMLElement>(`[data-grip="${CSS.escape(focus.current)}"]`)?.focus();
    focus.current = null;
  }, [lanes]);

  const moveTo = (key: string, place: number) => {
    const from = keys.current.indexOf(key);
    const to = Math.max(0, Math.min(keys.current.length - 1, place));
    if (from < 0 || from === to) return;
    const next = keys.current.filter((other) => other !== key);
    next.splice(to, 0, key);
    keys.current = next;
    focus.current = key;
    const isDefault = next.every((other, i) => other === laneOrder[i]);
    const hidden = filter.order.filter((other) => !next.includes(other));
    stroke({ order: isDefault ? [] : [...next, ...hidden] });
    setSaid(
      `${isolate(lanes.find((lane) => lane.key === key)?.name ?? '')}: lane ${to + 1} of ${next.length}`,
    );
  };

  const mover: LaneMover = {
    press(key) {
      const isEndOfDrag = wasDragged.current;
      wasDragged.current = false;
      if (isEndOfDrag) return;
      const at = keys.current.indexOf(key);
      moveTo(key, at - 1);
    },
    key(event, key) {
      const at = keys.current.indexOf(key);
      const places: Record<string, number> = {
        ArrowUp: at - 1,
        ArrowDown: at + 1,
        Home: 0,
        End: keys.current.length - 1,
      };
      const place = places[event.key];
      if (place === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      moveTo(key, place);
    },
    start(event, key) {
      wasDragged.current = false;
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const rows = [...(event.currentTarget.closest('[data-axis]')?.querySelectorAll('[data-lane]') ?? [])];
      const middles = rows.map((row) => {
        const { top, height } = row.getBoundingClientRect();
        return top + height / 2;
      });
      held.current = { key, y: event.clientY, isBegun: false, middles };
    },
    drag(event) {
      const lane = held.current;
      if (!lane || (!lane.isBegun && Math.abs(event.clientY - lane.y) < SLACK)) return;
      lane.isBegun = true;
      wasDragged.current = true;
      setDrop(lane.middles.filter((middle) => middle < event.clientY).length);
    },
    end() {
      const lane = held.current;
      held.current = null;
      setDrop(null);
      if (!lane?.isBegun || drop === null) return;
      const from = keys.current.indexOf(lane.key);
      moveTo(lane.key, drop > from ? drop - 1 : drop);
    },
    cancel() {
      held.current = null;
      setDrop(null);
    },
  };
  return { mover, drop, said };
}
