import { lazy, Suspense } from 'react';
import type { FailureError } from '../engine/failure.ts';

const FailureSentences = lazy(async () => ({
  default: (await import('./FailureSentences.tsx')).FailureSentences,
}));

/** A model that could not be had: what happened, what is safe, what to do. */
export function ModelFailure({ failure }: { failure: FailureError }) {
  return (
    <div role="alert">
      <Suspense fallback={null}>
        <FailureSentences failure={failure} />
      </Suspense>
    </div>
  );
}
