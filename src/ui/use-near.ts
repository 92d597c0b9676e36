import { createContext, type RefObject, use, useEffect, useState } from 'react';

/** True where everything is to be drawn at once, wherever it stands: for a page that must scroll to a place in itself. */
export const DrawAll = createContext(false);

/** As far as this beyond the window is near, in heights of the window. */
const MARGIN = '30%';

type Watch = (isNear: boolean) => void;
const watches = new Map<Element, Watch>();
let observer: IntersectionObserver | null = null;

function watch(element: Element, tell: Watch): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) watches.get(target)?.(isIntersecting);
    },
    { rootMargin: `${MARGIN} 0px` },
  );
  watches.set(element, tell);
  observer.observe(element);
  return () => {
    watches.delete(element);
    observer?.unobserve(element);
    if (watches.size === 0) observer = null;
  };
}

/** Whether an element is in the window or near it; `initially` until that is known, and true where nobody can tell. */
export function useNear(element: RefObject<Element | null>, initially: boolean): boolean {
  const isAll = use(DrawAll);
  const [isNear, setNear] = useState(initially);
  useEffect(() => {
    if (!element.current) return;
    if (typeof IntersectionObserver === 'undefined') return setNear(true);
    return watch(element.current, setNear);
  }, [element]);
  return isAll || isNear;
}
