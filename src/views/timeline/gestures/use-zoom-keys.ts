import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import type { Axis } from '../../../models/timeline/axis/axis.ts';
import { useCoalescedEntry } from './use-coalesced-entry.ts';
import { type Axes, axisAsked, moved, zoomed } from './zoom.ts';

/** What each key makes of the days asked for last; Shift goes with the arrows, which alone step through events. */
const KEYS: Readonly<Record<string, (axis: Axis, whole: Axis) => string | null>> = {
  '+': (axis, whole) => zoomed(axis, whole, 0.5),
  '=': (axis, whole) => zoomed(axis, whole, 0.5),
  '-': (axis, whole) => zoomed(axis, whole, 2),
  '0': () => null,
  'shift ArrowLeft': (axis, whole) => moved(axis, whole, -0.25),
  'shift ArrowRight': (axis, whole) => moved(axis, whole, 0.25),
};

/** Zooms and moves by keys while the focus is in the axis; a focused mark that leaves the axis leaves the focus to it. */
export function useZoomKeys(
  root: RefObject<HTMLElement | null>,
  model: Axes | null,
): (event: KeyboardEvent) => void {
  const stroke = useCoalescedEntry();
  const isHeld = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new model is when a mark may have gone
  useEffect(() => {
    if (isHeld.current && document.activeElement === document.body)
      root.current?.querySelector<HTMLElement>('[data-axis]')?.focus({ preventScroll: true });
    isHeld.current = false;
  }, [model, root]);
  return (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (!model || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!target?.closest('[data-axis]') || target.closest('[role="slider"], [role="dialog"]')) return;
    const isArrow = event.key.startsWith('Arrow');
    const next = KEYS[isArrow && event.shiftKey ? `shift ${event.key}` : event.key];
    if (!next) return;
    event.preventDefault();
    if (stroke(({ span }) => ({ span: next(axisAsked(model, span), model.whole) }))) isHeld.current = true;
  };
}
