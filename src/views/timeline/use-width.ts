import { type RefCallback, useCallback, useState } from 'react';

/** The width of an element in whole px, kept up to date; `guess` until it is measured. */
export function useWidth(guess: () => number): [number, RefCallback<HTMLElement>] {
  const [width, setWidth] = useState(guess);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    setWidth(element.clientWidth);
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [width, ref];
}
