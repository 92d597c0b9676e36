import { type CorpusFault, describeFault } from '../../engine/use-corpus.ts';

/** Why a corpus did not answer, and what can be done. */
export function FaultSentences({ fault }: { fault: CorpusFault }) {
  const { happened, next } = describeFault(fault);
  return (
    <div role="alert">
      <p>
        <strong>{happened}</strong>
      </p>
      <p>{next}</p>
    </div>
  );
}
