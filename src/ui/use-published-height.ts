import { type RefCallback, useCallback } from 'react';

/**
 * Keeps a custom property of the page at the height of an element (give it the returned ref), so that what sticks to
 * the window under it knows where: `top: var(--bar-height)`.
 */
export function usePublishedHeight(property: `--${string}`): RefCallback<HTMLElement> {
  return useCallback(
    (element: HTMLElement | null) => {
      if (!element || typeof ResizeObserver === 'undefined') return;
      const { style } = document.documentElement;
      const observer = new ResizeObserver(() => style.setProperty(property, `${element.offsetHeight}px`));
      observer.observe(element);
      return () => {
        observer.disconnect();
        style.removeProperty(property);
      };
    },
    [property],
  );
}
