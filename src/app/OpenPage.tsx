import { useCallback, useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { isAddress, isOwn } from '../engine/case-url.ts';
import { toFailure } from '../engine/describe-failure.ts';
import { useEngine } from '../engine/engine-context.ts';
import type { FailureError } from '../engine/failure.ts';
import { cancelOpening, useFileOpening } from '../engine/use-file-opening.ts';
import type { OpenedFrom } from '../engine/use-open-files.ts';
import { formatFilter, parseFilter } from '../filter/url.ts';
import { useFilter } from '../filter/use-filter.ts';
import { formatCount } from '../lib/format-count.ts';
import { FileSentences } from '../views/cases/FileSentences.tsx';
import { MappingStep } from '../views/cases/MappingStep.tsx';
import { OpenFiles } from '../views/cases/OpenFiles.tsx';
import { OpeningProgressBar } from '../views/cases/OpeningProgressBar.tsx';
import { Templates } from '../views/cases/Templates.tsx';
import { InnerLink } from '../views/InnerLink.tsx';
import { ProblemList } from '../views/problems/ProblemList.tsx';
import styles from './OpenPage.module.css';

/** Where whatever the reader has becomes a case: recognised, looked at, opened. */
export function OpenPage() {
  const opening = useFileOpening();
  const { filter } = useFilter();
  const isHidden = filter.blind !== null;
  const leave = useLeave();
  useGoToOpened();
  return (
    <div className={styles.page}>
      <title>Open – Readout</title>
      {(opening.step === 'none' || opening.step === 'done') && (
        <>
          <h1 className={styles.title}>Open what you have</h1>
          <p className={styles.said}>
            A spreadsheet or a table of quotes, a JSON file, an export of Taguette, Hypothesis, CATMA, DNA or
            any other tool, a bibliography, a case. Drop it on any page, or choose it here. It is read on this
            computer; nothing is sent.
          </p>
          <p className={styles.buttons}>
            <OpenFiles className={styles.main} hasFolder />
          </p>
          <p className={styles.said}>
            Too large for a browser? <InnerLink to="/corpus">Ask a corpus</InnerLink> where it is, and open a
            part of it.
          </p>
          <Templates />
        </>
      )}
      {opening.step === 'reading' && (
        <>
          <h1 className={styles.title}>{isHidden ? 'Opening' : `Opening ${namesOf(opening.names)}`}</h1>
          <OpeningProgressBar progress={opening.progress} />
          {!isHidden && <FileSentences files={opening.files} />}
          <p className={styles.buttons}>
            <button
              type="button"
              onClick={() => {
                cancelOpening();
                leave();
              }}
            >
              Cancel
            </button>
          </p>
        </>
      )}
      {opening.step === 'mapping' && (
        <>
          <h1 className={styles.title}>
            {isHidden ? 'What was read' : (opening.model.name ?? 'Nothing could be opened')}
          </h1>
          {isHidden && (
            <p className={styles.said}>
              Names are hidden, and what was read would show them. Show all names to see it, or open it as it
              was understood.
            </p>
          )}
          <MappingStep
            model={opening.model}
            isBusy={opening.isBusy}
            failure={opening.failure}
            isHidden={isHidden}
            onCancel={leave}
          />
        </>
      )}
      {opening.step === 'failed' && (
        <FailedOpening failure={opening.failure} files={opening.files} isHidden={isHidden} onLeave={leave} />
      )}
    </div>
  );
}

type FailedProps = {
  failure: FailureError;
  files: Parameters<typeof FileSentences>[0]['files'];
  isHidden: boolean;
  onLeave: () => void;
};

function FailedOpening({ failure: thrown, files, isHidden, onLeave }: FailedProps) {
  const failure = toFailure(thrown);
  return (
    <>
      <div role="alert">
        <h1 className={styles.title}>{isHidden ? 'This cannot be opened.' : failure.happened}</h1>
        <p className={styles.said}>Nothing was changed or sent; what was open is as it was.</p>
        {!isHidden && <p className={styles.said}>{failure.next}</p>}
      </div>
      {!isHidden && <FileSentences files={files} />}
      <p className={styles.buttons}>
        <OpenFiles className={styles.main} hasFolder />
        <button
          type="button"
          onClick={() => {
            cancelOpening();
            onLeave();
          }}
        >
          Back to the open case
        </button>
      </p>
      {!isHidden && failure.problems.length > 0 && (
        <section className={styles.problems}>
          <h2>{formatCount(failure.problems.length, 'problem')}</h2>
          <ProblemList name={failure.name} problems={failure.problems} />
        </section>
      )}
    </>
  );
}

const namesOf = (names: readonly string[]): string =>
  names.length === 1 ? `“${names[0]}”` : `${names.length} files`;

/** Back to where the reader was. */
function useLeave(): () => void {
  const { state } = useLocation();
  const { href } = useFilter();
  const navigate = useNavigate();
  const from = (state as OpenedFrom | null)?.from;
  return useCallback(() => void navigate(from ?? href({}, '/'), { replace: true }), [from, href, navigate]);
}

/** Why a link could not be followed whose view is shown once the file is here. */
const ASKED: ReadonlySet<string> = new Set<FailureError['cause']['code']>(['not-here', 'other-origin']);

/** Whether the link that the reader came by names a case of another site. */
const isOfAddress = (from: string | undefined): boolean =>
  isAddress(parseFilter(from?.split('#')[0]?.split('?')[1] ?? '').filter.case);

/**
 * Leads to the case that was opened: to the very view of a link that asked for it, else to its quotes, or for a whole case
 * to its front page.
 */
function useGoToOpened(): void {
  const opening = useFileOpening();
  const { state: engine } = useEngine();
  const { state } = useLocation();
  const navigate = useNavigate();
  const from = (state as OpenedFrom | null)?.from;
  const isAsked = engine.status === 'failed' && (ASKED.has(engine.failure.cause.code) || isOfAddress(from));
  const { filter } = useFilter();
  const { blind, veil } = filter;
  useEffect(() => {
    if (opening.step !== 'done') return;
    const { id, kept, added } = opening;
    const [path = '/', query = ''] = (from ?? '/').split('#')[0]?.split('?') ?? [];
    const isTable = kept.mapping !== null && (kept.counts.quotes ?? 0) > 0;
    const asked = parseFilter(query).filter.case;
    // The case may be there, and the engine at it, before this page hears that it was opened.
    const isWanted = isAsked || asked === id;
    const target = isWanted
      ? `${path}?${formatFilter({ ...parseFilter(query).filter, case: id })}`
      : `${isTable ? '/quotes' : '/'}?${formatFilter({ ...parseFilter('').filter, case: id, blind, veil })}`;
    const isOther = isAsked && isOwn(asked) && asked !== id;
    cancelOpening();
    void navigate(target, { replace: true, state: { isOther, added } });
  }, [opening, navigate, from, isAsked, blind, veil]);
}
