import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

/** A part of the page whose code is fetched when it is first drawn, or before, when somebody knows that it will be. */
export type LaterPart<P> = ComponentType<P> & {
  /** Begins to fetch it. What does not arrive is asked for again when it is drawn, which then says so. */
  fetchAhead: () => void;
};

/**
 * A component whose code comes later. If it is there already it is drawn at once; else `coming` stands in its place. Where it
 * does not arrive, the error is thrown to the boundary around it. React's `lazy` is not used: it suspends even for code that
 * has come, and React shows nothing that was suspended within 300 ms of a fallback.
 */
export function later<K extends string, P extends object>(
  load: () => Promise<Record<K, ComponentType<P>>>,
  name: K,
  coming: ReactNode = null,
): LaterPart<P> {
  let here: ComponentType<P> | null = null;
  let asked: Promise<void> | null = null;
  const fetchPart = (): Promise<void> => {
    asked ??= load().then(
      (part) => {
        here = part[name];
      },
      (error) => {
        asked = null;
        throw error;
      },
    );
    return asked;
  };

  function Later(props: P) {
    const [failure, setFailure] = useState<{ error: unknown } | null>(null);
    const [, drawAgain] = useState(0);
    const Part = here;
    const isMissing = Part === null;
    useEffect(() => {
      if (!isMissing) return;
      let isGone = false;
      fetchPart().then(
        () => {
          if (!isGone) drawAgain((n) => n + 1);
        },
        (error: unknown) => {
          if (!isGone) setFailure({ error });
        },
      );
      return () => {
        isGone = true;
      };
    }, [isMissing]);
    if (failure) throw failure.error;
    return Part ? <Part {...props} /> : coming;
  }
  const fetchAhead = () => void fetchPart().catch(() => {});
  return Object.assign(Later, { fetchAhead });
}
