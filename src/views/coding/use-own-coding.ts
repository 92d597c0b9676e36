import { useMemo } from 'react';
import type { FailureError } from '../../engine/failure.ts';
import { type CodeConflict, useKeptCodes } from '../../engine/use-kept-codes.ts';
import { type CodedAt, type Coding, mergeCodes } from '../../models/coding/coding-file.ts';

export type OwnCoding = {
  /** null while it is on its way. */
  coding: Coding | null;
  conflicts: readonly CodeConflict[];
  /** What to say where the last code is not kept; null where it is. */
  unkept: string | null;
  failure: FailureError | null;
  choose: (quote: string, frame: string | null) => void;
  settle: (quote: string, frame: string | null) => void;
  nameCoder: (name: string) => void;
  take: (codes: readonly CodedAt[]) => void;
};

/** The reader's own codes of one codebook, kept on this machine and the same in every tab. */
export function useOwnCoding(caseId: string, scheme: string): OwnCoding {
  const { kept, unkept, ...rest } = useKeptCodes(caseId, scheme);
  const coding = useMemo<Coding | null>(
    () =>
      kept && {
        case: caseId,
        scheme,
        coder: kept.coder ?? 'Without a name',
        codes: mergeCodes(kept.codes),
      },
    [kept, caseId, scheme],
  );
  return {
    coding,
    conflicts: kept?.conflicts ?? [],
    unkept: unkept && `${unkept.happened} ${unkept.safe} ${unkept.next}`,
    ...rest,
  };
}
