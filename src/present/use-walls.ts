import { useEffect, useState } from 'react';
import { asFailureError, type FailureError } from '../engine/failure.ts';
import { useAsk } from '../engine/use-ask.ts';
import type { Veil } from '../filter/filter.ts';
import { useFilter } from '../filter/use-filter.ts';
import type { Lesson } from '../models/present/tour.ts';
import type { WallModel } from '../models/present/wall.ts';
import { stepAddress } from './step-address.ts';

/** What every step of a lesson shows, all at once; null while they are on their way. */
export function useWalls(lesson: Lesson | null): {
  walls: readonly WallModel[] | null;
  failure: FailureError | null;
} {
  const ask = useAsk();
  const { filter } = useFilter();
  const [state, setState] = useState<{ for: unknown; walls: WallModel[] } | null>(null);
  const [failure, setFailure] = useState<FailureError | null>(null);
  const key = lesson && JSON.stringify([lesson, filter.case, filter.blind, filter.veil]);
  useEffect(() => {
    if (key === null) return;
    let isOver = false;
    const [{ steps }, open, blind, veil] = JSON.parse(key) as [
      Lesson,
      string | null,
      number | null,
      Veil | null,
    ];
    const views = steps.map(({ view }) => stepAddress(view, { case: open, blind, veil }));
    Promise.all(views.map(({ path, filter: asked }) => ask('wall', asked, { path })))
      .then((walls) => {
        if (!isOver) setState({ for: key, walls });
      })
      .catch((error) => {
        if (!isOver) setFailure(asFailureError(error));
      });
    return () => {
      isOver = true;
    };
  }, [ask, key]);
  return { walls: state?.for === key ? state.walls : null, failure };
}
