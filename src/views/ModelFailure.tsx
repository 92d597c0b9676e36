import type { FailureError } from '../engine/failure.ts';
import { Extra } from '../ui/Extra.tsx';
import { later } from '../ui/later.tsx';

const FailureSentences = later(() => import('./FailureSentences.tsx'), 'FailureSentences');

/** A model that could not be had: what happened, what is safe, what to do. */
export function ModelFailure({ failure }: { failure: FailureError }) {
  return (
    <div role="alert">
      <Extra what="The reason">
        <FailureSentences failure={failure} />
      </Extra>
    </div>
  );
}
