import { startTransition, useEffect, useState } from 'react';

/**
 * What is drawn of a part that may be out of sight: `now` at once where `isAtOnce`; else what was drawn before (null at
 * first) until the rest of the page is painted, and then `now`, in slices between which the page answers.
 */
export function useLater<T>(now: T, isAtOnce: boolean): T | null {
  const [drawn, setDrawn] = useState<{ value: T } | null>(isAtOnce ? { value: now } : null);
  const isNew = drawn === null || drawn.value !== now;
  // What was in sight stays as it is drawn when it goes out of sight.
  if (isAtOnce && isNew) setDrawn({ value: now });
  useEffect(() => {
    if (isAtOnce || !isNew) return;
    return afterPaint(() => startTransition(() => setDrawn({ value: now })));
  }, [now, isAtOnce, isNew]);
  return isAtOnce ? now : (drawn?.value ?? null);
}

/** Calls when the frame that comes next is painted; answers how to take that back. */
function afterPaint(then: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(then);
  });
  return () => cancelAnimationFrame(frame);
}
