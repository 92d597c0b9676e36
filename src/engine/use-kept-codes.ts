import { useMemo } from 'react';
import {
  chooseFrame,
  type KeptCode,
  type KeptCodes,
  nameCoder,
  readKeptCodes,
  settleFrame,
  takeCodes,
} from '../library/codes.ts';
import type { LibraryFailure } from '../library/failure.ts';
import type { FailureError } from './failure.ts';
import { useJoined } from './use-joined.ts';

export type { CodeConflict } from '../library/codes.ts';

export type CodesEditing = {
  /** null while they are on their way. */
  kept: KeptCodes | null;
  /** Why the last code is not kept; null where it is. */
  unkept: LibraryFailure | null;
  failure: FailureError | null;
  /** False while a code is on its way to the disk. */
  isKept: boolean;
  choose: (quote: string, frame: string | null) => void;
  /** Ends a conflict: the frame stands and the others go. */
  settle: (quote: string, frame: string | null) => void;
  nameCoder: (name: string) => void;
  /** Codes of the reader's own file: for each quote the later stands. */
  take: (codes: readonly KeptCode[]) => void;
};

/** The reader on this machine; others come as files. */
const OWN = 'own';

/** The reader's own codes of one codebook of one case, kept on this machine, in every tab. */
export function useKeptCodes(caseId: string, scheme: string): CodesEditing {
  const { row, isRead, unkept, failure, isKept, tab, edit } = useJoined('codes', [caseId, scheme, OWN]);
  const kept = useMemo(() => readKeptCodes(row, tab), [row, tab]);
  return {
    kept: isRead ? kept : null,
    unkept,
    failure,
    isKept,
    choose: (quote, frame) => edit(() => chooseFrame(quote, frame)),
    settle: (quote, frame) => edit(() => settleFrame(quote, frame)),
    nameCoder: (name) => edit(() => nameCoder(name)),
    take: (codes) => edit((now) => takeCodes(now, codes)),
  };
}
