import { type RefCallback, useCallback, useRef } from 'react';
import { pointerGestures } from './pointer-gestures.ts';
import { type Drawn, spanSteps } from './span-steps.ts';
import { useCoalescedEntry } from './use-coalesced-entry.ts';
import { wheelGesture } from './wheel-gesture.ts';
import type { Axes } from './zoom.ts';

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
  const drawn = useRef<Drawn>({ model, span, left, width, stroke });
  drawn.current = { model, span, left, width, stroke };
  return useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const now = () => drawn.current;
    const steps = spanSteps(now);
    const { onDown, onMove, onUp } = pointerGestures(element, now, steps);
    const listeners: [string, (event: never) => void][] = [
      ['wheel', wheelGesture(element, now, steps)],
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
      steps.stop();
      for (const [type, listener] of listeners)
        element.removeEventListener(type, listener as EventListener, { capture: type !== 'wheel' });
    };
  }, []);
}
