import { isAddress } from '../engine/case-url.ts';
import { toFailure } from '../engine/describe-failure.ts';
import type { CaseState } from '../engine/use-opening.ts';
import { useFilter } from '../filter/use-filter.ts';
import { formatCount } from '../lib/format-count.ts';
import { IS_SINGLE } from '../lib/single-file.ts';
import { Extra } from '../ui/Extra.tsx';
import { later } from '../ui/later.tsx';
import { OpenFiles } from '../views/cases/OpenFiles.tsx';
import { InnerLink } from '../views/InnerLink.tsx';
import { ProblemList } from '../views/problems/ProblemList.tsx';
import { AskForFile } from './AskForFile.tsx';
import styles from './OpeningCase.module.css';

const ElsewhereActions = later(() => import('./ElsewhereActions.tsx'), 'ElsewhereActions');

type Props = { state: Extract<CaseState, { status: 'failed' }> };

/** What happened, what is safe, what to do; and for a case that was refused, everything to put right in it. */
export function FailedCase({ state: { failure: thrown, retry } }: Props) {
  const failure = toFailure(thrown);
  const { filter } = useFilter();
  const address = filter.case !== null && isAddress(filter.case) ? filter.case : null;
  const isHidden = address !== null && filter.blind !== null;
  if (failure.code === 'not-here') return <AskForFile id={failure.name} />;
  return (
    <main id="view" className={styles.page}>
      <title>No case is open – Readout</title>
      <p className={styles.logo}>
        <span aria-hidden="true">“</span>Readout
      </p>
      <div role="alert">
        <h1 className={styles.title}>
          {isHidden ? 'This link shows a case of another site, whose name is hidden.' : failure.happened}
        </h1>
        <p className={styles.said}>{failure.safe}</p>
        <p className={styles.said}>{failure.next}</p>
        {address !== null && failure.code !== 'ask-host' && filter.blind === null && (
          <p className={styles.said}>
            <a href={address} rel="noreferrer" target="_blank">
              The file on the other site
            </a>
            : following it asks that site for the file, and tells it no more than that. Then open or drop what
            you downloaded here; the view of this link appears.
          </p>
        )}
      </div>
      <p className={styles.actions}>
        {address !== null && !IS_SINGLE && (
          <Extra>
            <ElsewhereActions {...{ address, isHidden, retry }} cause={thrown.cause} />
          </Extra>
        )}
        {failure.code !== 'ask-host' && (
          <button type="button" className={styles.button} onClick={retry}>
            Try again
          </button>
        )}
        <InnerLink className={styles.button} to="/">
          Open the bundled case
        </InnerLink>
        <InnerLink
          className={styles.button}
          to={filter.blind === null ? '/cases' : `/cases?blind=${filter.blind}`}
        >
          Cases
        </InnerLink>
        <OpenFiles className={styles.button} />
      </p>
      {failure.problems.length > 0 && (
        <section className={styles.problems}>
          <h2>{formatCount(failure.problems.length, 'problem')}</h2>
          <ProblemList name={failure.name} problems={failure.problems} />
        </section>
      )}
    </main>
  );
}
