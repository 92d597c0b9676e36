import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * How far down the page an element begins, px; 0 while nobody needs to know, as asking makes the browser lay the page out.
 * Read when it is first there and whenever the page's height has changed, after the browser has laid it out: never in
 * between, as that would lay the page out twice.
 */
export function useTopOnPage(element: RefObject<HTMLElement | null>, isNeeded = true): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    if (!isNeeded) return;
    const read = () => {
      const box = element.current?.getBoundingClientRect();
      if (box) setTop(Math.round(box.top + window.scrollY));
    };
    read();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(read);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [element, isNeeded]);
  return top;
}
