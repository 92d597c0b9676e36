import { type PointerEvent, useRef } from 'react';

/** Px that a finger must travel sideways to mean the next or the one before. */
const FAR = 60;

/** Swiping by touch: to the left goes on, to the right goes back. Taps and mice are left alone. */
export function useSwipe(act: (action: 'forward' | 'back') => void) {
  const from = useRef<{ x: number; y: number } | null>(null);
  return {
    onPointerDown: ({ pointerType, clientX, clientY }: PointerEvent) => {
      from.current = pointerType === 'touch' ? { x: clientX, y: clientY } : null;
    },
    onPointerUp: ({ clientX, clientY }: PointerEvent) => {
      const start = from.current;
      from.current = null;
      if (!start) return;
      const dx = clientX - start.x;
      if (Math.abs(dx) < FAR || Math.abs(dx) < 2 * Math.abs(clientY - start.y)) return;
      act(dx < 0 ? 'forward' : 'back');
    },
    onPointerCancel: () => {
      from.current = null;
    },
  };
}
