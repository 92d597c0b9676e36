import { useEffect, useState } from 'react';

const SIGNS = ['pointermove', 'pointerdown', 'wheel', 'keydown', 'dragover'] as const;

/** How long the page stands before what it does not need is fetched, if nobody does anything, in milliseconds. */
const QUIET_MS = 3000;

/** True once the reader has done anything, or nothing for a while: the time for what the first view does not need. */
export function useSettled(): boolean {
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    const controller = new AbortController();
    const settle = () => setSettled(true);
    for (const sign of SIGNS)
      addEventListener(sign, settle, { once: true, passive: true, signal: controller.signal });
    const timer = setTimeout(settle, QUIET_MS);
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, []);
  return isSettled;
}
