import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import type { TimelineModel } from '../../../models/timeline/timeline.ts';
import { useCoalescedEntry } from './use-coalesced-entry.ts';
import { axisAsked, spanAround } from './zoom.ts';

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/**
 * Arrow keys in the axis and in the list step through the events in time order; Home and End go to the first and last.
 * In the axis, up and down go to the same event in the next lane. What is opened changes, and the focus follows it on
 * the side where it was; a run of steps is one entry of the history.
 */
export function useEventKeys(model: TimelineModel | null, openedId: string | null) {
  const stroke = useCoalescedEntry();
  const side = useRef<'axis' | 'list' | null>(null);
  // Keys come faster than the address changes: the next step starts from the last one asked for.
  const current = useRef(openedId);
  useEffect(() => {
    current.current = openedId;
  }, [openedId]);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const where = side.current ?? heldSide(root.current, openedId);
    side.current = null;
    if (where === null || openedId === null) return;
    const target = focusTarget(root.current, where, openedId);
    target?.focus({ preventScroll: true });
    // The pane has scrolled itself; the page follows only as far as the focus needs.
    target?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [openedId]);
  useFocusOnReturn(root, model !== null ? openedId : null);
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (!model || !target || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (target.closest('input, select, textarea, [role="slider"], [role="dialog"]')) return;
      const where = target.closest('[data-axis]') ? 'axis' : target.closest('[data-list]') ? 'list' : null;
      if (!where) return;
      if (where === 'axis' && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
        event.preventDefault();
        otherLane(root.current, target, openedId, event.key === 'ArrowUp' ? -1 : 1)?.focus();
        return;
      }
      const events = model.events.filter(({ isOutside }) => !isOutside);
      const at = events.findIndex(({ id }) => id === current.current);
      const step = STEPS[event.key];
      const next =
        event.key === 'Home'
          ? 0
          : event.key === 'End'
            ? events.length - 1
            : step === undefined
              ? -1
              : at + step;
      const chosen = events[next];
      if (step === undefined && event.key !== 'Home' && event.key !== 'End') return;
      event.preventDefault();
      if (!chosen || chosen.id === current.current) return;
      side.current = where;
      current.current = chosen.id;
      const { id, days } = chosen;
      stroke(({ span: asked }) => {
        const span = days && spanAround(axisAsked(model, asked), model.whole, days);
        return span ? { open: id, span } : { open: id };
      });
    },
    [model, openedId, stroke],
  );
  return { root, onKeyDown };
}

/** The side whose mark or row has the focus, when it is that of another event: Back and Forward take it along. */
function heldSide(root: HTMLElement | null, id: string | null): 'axis' | 'list' | null {
  const held = document.activeElement;
  if (id === null || !root?.contains(held)) return null;
  if (held?.matches(`[data-row="${CSS.escape(id)}"], [data-events~="${CSS.escape(id)}"]`)) return null;
  return held?.matches('[data-row]') ? 'list' : held?.matches('[data-events]') ? 'axis' : null;
}

/** Coming Back to the timeline from another page: the focus is on the event that is opened, as it was on leaving. */
function useFocusOnReturn(root: RefObject<HTMLElement | null>, id: string | null) {
  const way = useNavigationType();
  const { key } = useLocation();
  const isReturn = useRef(way === 'POP' && key !== 'default');
  useEffect(() => {
    if (!isReturn.current || id === null || !root.current) return;
    isReturn.current = false;
    const within = root.current;
    const held = document.activeElement;
    // The list draws the row when it has scrolled there, and may draw it once more when it has measured the others:
    // the focus waits for it and comes back to it, until the reader goes on.
    const focus = () => {
      const at = document.activeElement;
      if (at === held || at === document.body)
        focusTarget(within, 'list', id)?.focus({ preventScroll: true });
      else if (!at?.matches(`[data-row="${CSS.escape(id)}"]`)) observer.disconnect();
    };
    const observer = new MutationObserver(focus);
    observer.observe(within, { childList: true, subtree: true });
    focus();
    return () => observer.disconnect();
  }, [root, id]);
}

/** Where the focus goes: the mark of the event that Tab would reach, or its link in the list. */
function focusTarget(root: HTMLElement | null, side: 'axis' | 'list', id: string): HTMLElement | null {
  const name = CSS.escape(id);
  const row = root?.querySelector<HTMLElement>(`[data-row="${name}"]`) ?? null;
  if (side === 'list') return row;
  return root?.querySelector<HTMLElement>(`[data-events~="${name}"]`) ?? row;
}

function otherLane(
  root: HTMLElement | null,
  from: Element,
  id: string | null,
  step: number,
): HTMLElement | null {
  if (!root || id === null) return null;
  const marks = [...root.querySelectorAll<HTMLElement>(`[data-events~="${CSS.escape(id)}"]`)];
  const at = marks.indexOf(from as HTMLElement);
  return marks[at + step] ?? null;
}
