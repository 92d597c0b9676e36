import { useCallback, useRef } from 'react';
import type { Filter } from '../../../filter/filter.ts';
import { type Patch, useFilter } from '../../../filter/use-filter.ts';

/** Steps that follow one another within this time are one action. */
const PAUSE = 1200;

/**
 * Changes the filter so that a drag, or a run of key presses, is one entry of the history: the first step pushes, those
 * that follow replace it. Answers false where a step changes nothing, and makes none. `continues` ties a step to the one
 * before, however long ago that was.
 */
export function useCoalescedEntry(): (
  patch: Patch | ((filter: Filter) => Patch),
  continues?: boolean,
) => boolean {
  const { change, hrefNow } = useFilter();
  const last = useRef(Number.NEGATIVE_INFINITY);
  return useCallback(
    (patch: Patch | ((filter: Filter) => Patch), continues = false) => {
      if (hrefNow(patch) === hrefNow()) return false;
      const now = performance.now();
      change(patch, { replace: continues || now - last.current < PAUSE });
      last.current = now;
      return true;
    },
    [change, hrefNow],
  );
}
