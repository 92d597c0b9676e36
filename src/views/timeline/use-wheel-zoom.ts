import { type RefCallback, useCallback, useRef } from 'react';
import type { TimelineModel } from '../../models/timeline/timeline.ts';
import { useStrokes } from './use-strokes.ts';
import { moved, zoomed } from './zoom.ts';

/** Wheel travel (px) of one step, so that a touchpad does not race. */
const TRAVEL = 60;

/**
 * Zooms by pinch, or by wheel with Ctrl, around what lies under the pointer, and moves by sideways scrolling. A plain
 * wheel scrolls the page, as everywhere.
 */
export function useWheelZoom(
  model: Pick<TimelineModel, 'axis' | 'whole'> | null,
  span: string | null,
  left: number,
  width: number,
): RefCallback<HTMLElement> {
  const stroke = useStrokes();
  const now = useRef({ model, span, left, width, stroke });
  now.current = { model, span, left, width, stroke };
  return useCallback((element: HTMLElement | null) => {
    if (!element) return;
    let travel = 0;
    const onWheel = (event: WheelEvent) => {
      const { model, span, left, width, stroke } = now.current;
      const isSideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) && span !== null;
      if (!model || !(event.ctrlKey || isSideways)) return;
      event.preventDefault();
      travel += event.ctrlKey ? event.deltaY * 4 : event.deltaX;
      if (Math.abs(travel) < TRAVEL) return;
      const place = (event.clientX - element.getBoundingClientRect().left - left) / width;
      const inside = Math.max(0, Math.min(1, place));
      const next = event.ctrlKey
        ? zoomed(model.axis, model.whole, travel > 0 ? 1.4 : 0.7, inside)
        : moved(model.axis, model.whole, travel > 0 ? 0.15 : -0.15);
      travel = 0;
      if (next !== span) stroke({ span: next });
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, []);
}
