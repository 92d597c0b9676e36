import { useEffect, useReducer, useState } from 'react';
import type { Library } from '../library/open-library.ts';
import { asFailureError, type FailureError } from './failure.ts';
import { theLibrary } from './the-library.ts';

type State = { library: Library | null; failure: FailureError | null };

/**
 * The store of everything the reader makes or brings; null while it is being opened. `failure`: its script did not arrive.
 * Where the browser refuses storage the library is there all the same, and its own `failure()` says so. `isWanted` false
 * leaves it unopened.
 */
export function useLibrary(isWanted = true): State {
  const [state, setState] = useState<State>({ library: null, failure: null });
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  useEffect(() => {
    if (!isWanted) return;
    let isOver = false;
    theLibrary().then(
      (library) => {
        if (!isOver) setState({ library, failure: null });
      },
      (error: unknown) => {
        if (!isOver) setState({ library: null, failure: asFailureError(error) });
      },
    );
    return () => {
      isOver = true;
    };
  }, [isWanted]);
  useEffect(() => state.library?.onFailure(redraw), [state.library]);
  return state;
}
