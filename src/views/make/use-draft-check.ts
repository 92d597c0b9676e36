import { useEffect, useState } from 'react';
import type { CaseFile } from '../../case/case-file.ts';
import type { Problem } from '../../case/problems.ts';
import type { Verbatim } from '../../case/rights.ts';
import type { DraftDesk, DraftView } from '../../engine/draft-desk.ts';

/** What check-case says of a draft; `of`: the draft as it was then. */
export type DraftCheck = {
  of: CaseFile | null;
  problems: readonly Problem[];
  hints: readonly Problem[];
  /** How much of each article is copied. */
  verbatim: readonly Verbatim[];
};

const NOTHING: DraftCheck = { of: null, problems: [], hints: [], verbatim: [] };
/** Checking waits for a pause in what is typed. */
const PAUSE = 400;

/** Checks the draft after each change, as check-case would. */
export function useDraftCheck(desk: DraftDesk, view: DraftView): DraftCheck {
  const [check, setCheck] = useState(NOTHING);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new file, or its texts, is checked anew
  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(
      () =>
        void desk.write().then(({ source, check: { problems, hints, verbatim } }) => {
          if (!isOver) setCheck({ of: source, problems, hints, verbatim });
        }),
      PAUSE,
    );
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [desk, view.file, view.texts]);
  return check;
}
