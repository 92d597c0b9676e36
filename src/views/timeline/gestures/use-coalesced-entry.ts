import { useCallback, useRef } from 'react';
import { type Patch, useFilter } from '../../../filter/use-filter.ts';

/** Steps that follow one another within this time are one action. */
const PAUSE = 1200;

/**
 * Changes the filter so that a drag, or a run of key presses, is one entry of the history: the first step pushes, those
 * that follow replace it. `continues` ties a step to the one before, however long ago that was.
 */
export function useCoalescedEntry(): (patch: Patch, continues?: boolean) => void {
  const { change } = useFilter();
  const last = useRef(Number.NEGATIVE_INFINITY);
  return useCallback(
    (patch: Patch, continues = false) => {
      const now = performance.now();
      change(patch, { replace: continues || now - last.current < PAUSE });
      last.current = now;
    },
    [change],
  );
}
