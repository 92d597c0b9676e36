import type { Failure } from '../engine/failure.ts';

/** A model that could not be had: what happened, what is safe, what to do. */
export function ModelFailure({ failure }: { failure: Failure }) {
  return (
    <div role="alert">
      <p>{failure.happened}</p>
      <p>{failure.safe}</p>
      <p>{failure.next}</p>
    </div>
  );
}
