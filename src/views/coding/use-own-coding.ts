import { useMemo } from 'react';
import type { FailureError } from '../../engine/failure.ts';
import { type CodeConflict, useKeptCodes } from '../../engine/use-kept-codes.ts';
import { type CodedAt, type Coding, mergeCodes, renameCode } from '../../models/coding/coding-file.ts';
import { useIdCover } from '../blind/letters-context.ts';

export type OwnCoding = {
  /** null while it is on its way. */
  coding: Coding | null;
  conflicts: readonly CodeConflict[];
  /** What to say where the last code is not kept; null where it is. */
  unkept: string | null;
  failure: FailureError | null;
  /** False while a code is on its way to the disk. */
  isKept: boolean;
  choose: (quote: string, frame: string | null) => void;
  settle: (quote: string, frame: string | null) => void;
  nameCoder: (name: string) => void;
  take: (codes: readonly CodedAt[]) => void;
};

/**
 * The reader's own codes of one codebook, kept on this machine and the same in every tab. They are kept under the case's
 * own ids; while names are hidden the page calls records otherwise.
 */
export function useOwnCoding(caseId: string, scheme: string): OwnCoding {
  const { hide, show } = useIdCover();
  const { kept, unkept, choose, settle, take, ...rest } = useKeptCodes(caseId, show(scheme));
  const coding = useMemo<Coding | null>(
    () =>
      kept && {
        case: caseId,
        scheme,
        coder: kept.coder ?? 'Without a name',
        codes: mergeCodes(kept.codes.map((code) => renameCode(code, hide))),
      },
    [kept, caseId, scheme, hide],
  );
  return {
    coding,
    conflicts: (kept?.conflicts ?? []).map(({ quote, others }) => ({
      quote: hide(quote),
      others: others.map((frame) => frame && hide(frame)),
    })),
    choose: (quote, frame) => choose(show(quote), frame && show(frame)),
    settle: (quote, frame) => settle(show(quote), frame && show(frame)),
    take: (codes) => take(codes.map((code) => renameCode(code, show))),
    unkept: unkept && `${unkept.happened} ${unkept.safe} ${unkept.next}`,
    ...rest,
  };
}
