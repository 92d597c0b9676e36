import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import type { TimelineModel } from '../../../models/timeline/timeline.ts';
import { useCoalescedEntry } from './use-coalesced-entry.ts';
import { moved, zoomed } from './zoom.ts';

type Axes = Pick<TimelineModel, 'axis' | 'whole'>;

/** What each key makes of the days shown; Shift goes with the arrows, which alone step through events. */
const KEYS: Readonly<Record<string, (axes: Axes) => string | null>> = {
  '+': ({ axis, whole }) => zoomed(axis, whole, 0.5),
  '=': ({ axis, whole }) => zoomed(axis, whole, 0.5),
  '-': ({ axis, whole }) => zoomed(axis, whole, 2),
  '0': () => null,
  'shift ArrowLeft': ({ axis, whole }) => moved(axis, whole, -0.25),
  'shift ArrowRight': ({ axis, whole }) => moved(axis, whole, 0.25),
};

/** Zooms and moves by keys while the focus is in the axis; a focused mark that leaves the axis leaves the focus to it. */
export function useZoomKeys(
  root: RefObject<HTMLElement | null>,
  model: Axes | null,
  span: string | null,
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
    const asked = next(model);
    if (asked === span || (event.key === '-' && span === null)) return;
    isHeld.current = true;
    stroke({ span: asked });
  };
}
