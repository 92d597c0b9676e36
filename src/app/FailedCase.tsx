import { type ChangeEvent, useId } from 'react';
import { toFailure } from '../engine/describe-failure.ts';
import { useOpenFile } from '../engine/use-case.ts';
import type { CaseState } from '../engine/use-opening.ts';
import { formatCount } from '../lib/format-count.ts';
import { useFileDrop } from '../ui/use-file-drop.ts';
import { InnerLink } from '../views/InnerLink.tsx';
import styles from './OpeningCase.module.css';
import { ProblemList } from './ProblemList.tsx';

type Props = { state: Extract<CaseState, { status: 'failed' }> };

/** What happened, what is safe, what to do; and for a file that was refused, everything to put right in it. */
export function FailedCase({ state: { failure: thrown, retry, keep } }: Props) {
  const failure = toFailure(thrown);
  const openFile = useOpenFile();
  const id = useId();
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file) void openFile(file);
    target.value = '';
  };
  useFileDrop(([file]) => file && void openFile(file));
  return (
    <main id="view" className={styles.page}>
      <title>No case is open · Readout</title>
      <p className={styles.logo}>
        <span aria-hidden="true">“</span>Readout
      </p>
      <div role="alert">
        <h1 className={styles.title}>{failure.happened}</h1>
        <p className={styles.said}>{failure.safe}</p>
        <p className={styles.said}>{failure.next}</p>
      </div>
      <p className={styles.actions}>
        <button type="button" className={styles.button} onClick={retry}>
          Try again
        </button>
        {keep ? (
          <button type="button" className={styles.button} onClick={keep}>
            Back to the open case
          </button>
        ) : (
          <InnerLink className={styles.button} to="/">
            Open the bundled case
          </InnerLink>
        )}
        <label className={styles.button} htmlFor={id}>
          Open a file from this computer
          <input
            id={id}
            className={styles.file}
            type="file"
            accept=".json,application/json"
            onChange={choose}
          />
        </label>
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
