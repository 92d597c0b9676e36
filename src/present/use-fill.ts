import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Tries at a size; each halves what is left between one that fits and one that does not. */
const TRIES = 6;

/**
 * Lets what stands on a stage grow until it fills the room that the wall leaves it: sets `--fill`, from 1 to `most`, on
 * the element it is given. Measured again whenever `key` changes, the window does, or the fonts have come.
 */
export function useFill(key: string, most: number): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is measured depends on the key
  useLayoutEffect(() => {
    const inner = ref.current;
    const stage = inner?.parentElement;
    const wall = stage?.parentElement;
    if (!inner || !stage || !wall) return;
    let isOver = false;
    const set = (fill: number) => inner.style.setProperty('--fill', String(fill));
    const refill = () => {
      if (isOver) return;
      set(1);
      const rest = wall.getBoundingClientRect().height - stage.getBoundingClientRect().height;
      const room = window.innerHeight - rest;
      const fits = (fill: number) => {
        set(fill);
        return inner.scrollHeight <= room && inner.scrollWidth <= inner.clientWidth;
      };
      let low = 1;
      let high = most;
      if (fits(high)) return;
      for (let i = 0; i < TRIES; i++) {
        const middle = (low + high) / 2;
        if (fits(middle)) low = middle;
        else high = middle;
      }
      set(low);
    };
    refill();
    void document.fonts.ready.then(refill);
    window.addEventListener('resize', refill);
    return () => {
      isOver = true;
      window.removeEventListener('resize', refill);
    };
  }, [key, most]);
  return ref;
}
