import { type RefCallback, useCallback, useRef } from 'react';
import { type Finger, type Pinch, pinchOf } from './pinch.ts';
import { throttle } from './throttle.ts';
import { useCoalescedEntry } from './use-coalesced-entry.ts';
import { type Axes, axisAsked, moved, zoomed } from './zoom.ts';

/** Wheel travel (px) of one step, so that a touchpad does not race. */
const TRAVEL = 60;
/** Wheel steps within so many ms are one action. */
const RUN = 1000;
/** Px that a pointer moves before it drags: less is a press. */
const SLACK = 5;

/**
 * Zooms by pinch, or by wheel with Ctrl, around what lies under the pointer, and moves by sideways scrolling or by
 * dragging the ground between the marks. A plain wheel scrolls the page, as everywhere. A gesture is one entry of the
 * history.
 */
export function useAxisGestures(
  model: Axes | null,
  span: string | null,
  left: number,
  width: number,
): RefCallback<HTMLElement> {
  const stroke = useCoalescedEntry();
  const now = useRef({ model, span, left, width, stroke });
  now.current = { model, span, left, width, stroke };
  return useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const placeUnder = (x: number): number => {
      const { left, width } = now.current;
      return Math.max(0, Math.min(1, (x - element.getBoundingClientRect().left - left) / width));
    };
    let asked = now.current.span;
    const throttled = throttle((span: string | null) => now.current.stroke({ span }, true));
    /** `continues` ties a step to the one before; such steps are throttled. */
    const show = (next: string | null, continues: boolean) => {
      if (next === asked) return false;
      asked = next;
      if (continues) throttled.ask(next);
      else now.current.stroke({ span: next });
      return true;
    };

    let travel = 0;
    let wheeledAt = Number.NEGATIVE_INFINITY;
    const onWheel = (event: WheelEvent) => {
      const { model, span } = now.current;
      const isSideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) && span !== null;
      if (!model || !(event.ctrlKey || isSideways)) return;
      event.preventDefault();
      travel += event.ctrlKey ? event.deltaY * 4 : event.deltaX;
      if (Math.abs(travel) < TRAVEL) return;
      const isRun = performance.now() - wheeledAt < RUN;
      wheeledAt = performance.now();
      // Within a run each step begins where the one before was to end, whether that is drawn yet or not.
      if (!isRun) asked = span;
      const axis = axisAsked(model, asked);
      const next = event.ctrlKey
        ? zoomed(axis, model.whole, travel > 0 ? 1.4 : 0.7, placeUnder(event.clientX))
        : moved(axis, model.whole, travel > 0 ? 0.15 : -0.15);
      travel = 0;
      show(next, isRun);
    };

    const fingers = new Map<number, Finger>();
    let pinch: (Pinch & { axes: Axes; isBegun: boolean }) | null = null;
    let drag: { axes: Axes; x: number; isBegun: boolean } | null = null;
    const onDown = (event: PointerEvent) => {
      const { model } = now.current;
      const target = event.target as Element;
      if (!model || target.closest('[data-keeps-drag]')) return;
      asked = now.current.span;
      if (event.pointerType === 'touch') {
        fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
        const [a, b] = fingers.values();
        if (a && b) pinch = { ...pinchOf(a, b), axes: model, isBegun: false };
        if (b) drag = null;
      }
      const isFirst = event.button === 0 && event.isPrimary;
      if (isFirst && asked !== null && !target.closest('[data-brush]'))
        drag = { axes: model, x: event.clientX, isBegun: false };
    };
    const onMove = (event: PointerEvent) => {
      const { width } = now.current;
      if (fingers.has(event.pointerId)) fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      const [a, b] = fingers.values();
      if (pinch && a && b) {
        const { gap, middle, axes } = pinch;
        const next = zoomed(axes.axis, axes.whole, gap / pinchOf(a, b).gap, placeUnder(middle));
        if (show(next, pinch.isBegun)) pinch.isBegun = true;
      } else if (drag) {
        const way = drag.x - event.clientX;
        if (!drag.isBegun && Math.abs(way) < SLACK) return;
        if (!element.hasPointerCapture(event.pointerId)) element.setPointerCapture(event.pointerId);
        element.dataset.dragged = 'true';
        const { axis, whole } = drag.axes;
        if (show(moved(axis, whole, way / width), drag.isBegun)) drag.isBegun = true;
      }
    };
    const onUp = (event: PointerEvent) => {
      fingers.delete(event.pointerId);
      if (fingers.size < 2) pinch = null;
      drag = null;
      throttled.flush();
      delete element.dataset.dragged;
    };
    const listeners: [string, (event: never) => void][] = [
      ['wheel', onWheel],
      ['pointerdown', onDown],
      ['pointermove', onMove],
      ['pointerup', onUp],
      ['pointercancel', onUp],
    ];
    for (const [type, listener] of listeners)
      element.addEventListener(type, listener as EventListener, {
        passive: false,
        capture: type !== 'wheel',
      });
    return () => {
      throttled.stop();
      for (const [type, listener] of listeners)
        element.removeEventListener(type, listener as EventListener, { capture: type !== 'wheel' });
    };
  }, []);
}
