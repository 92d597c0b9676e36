import { toFailure } from '../engine/describe-failure.ts';
import type { FailureError } from '../engine/failure.ts';

export function FailureSentences({ failure }: { failure: FailureError }) {
  const { happened, safe, next } = toFailure(failure);
  return (
    <>
      <p>{happened}</p>
      <p>{safe}</p>
      <p>{next}</p>
    </>
  );
}
