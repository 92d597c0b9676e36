import { useEffect } from 'react';
import type { OpeningProgress } from '../engine/port.ts';
import type { CaseState } from '../engine/use-opening.ts';
import { formatBytes } from '../lib/format-bytes.ts';
import { later } from '../ui/later.tsx';
import styles from './OpeningCase.module.css';
import { ViewBoundary } from './ViewBoundary.tsx';

const FailedCase = later(() => import('./FailedCase.tsx'), 'FailedCase');

type Props = { state: Exclude<CaseState, { status: 'open' }> };

/** The page while there is no case to show: how far the opening is, or why it did not work. */
export function OpeningCase({ state }: Props) {
  // Where an opening takes long, the page of a failure is fetched before it is needed: a connection that breaks must find it here.
  useEffect(() => {
    const timer = setTimeout(FailedCase.fetchAhead, 3000);
    return () => clearTimeout(timer);
  }, []);
  if (state.status === 'failed')
    return (
      <ViewBoundary>
        <FailedCase state={state} />
      </ViewBoundary>
    );
  return (
    <main id="view" className={styles.page}>
      <title>Opening a case – Readout</title>
      <p className={styles.logo}>
        <span aria-hidden="true">“</span>Readout
      </p>
      <div className={styles.late}>
        <h1 className={styles.title}>Opening the case</h1>
        <ol className={styles.phases}>
          {PHASES.map(({ phase, name }) => (
            <li key={phase} aria-current={phase === state.progress.phase ? 'step' : undefined}>
              {name}
              {phase === 'downloading' && state.progress.phase === phase && (
                <span className={styles.bytes}>{writeBytes(state.progress)}</span>
              )}
            </li>
          ))}
        </ol>
        <Bar progress={state.progress} />
        <p className="visually-hidden" role="status">
          {PHASES.find(({ phase }) => phase === state.progress.phase)?.name}
        </p>
        <button type="button" className={styles.button} onClick={state.cancel}>
          Cancel
        </button>
      </div>
    </main>
  );
}

const PHASES: readonly { phase: OpeningProgress['phase']; name: string }[] = [
  { phase: 'connecting', name: 'Asking for the file' },
  { phase: 'downloading', name: 'Loading' },
  { phase: 'reading', name: 'Reading and checking' },
  { phase: 'building', name: 'Building the tables' },
];

const writeBytes = ({ bytes, total }: { bytes: number; total: number | null }): string =>
  total === null ? formatBytes(bytes) : `${formatBytes(bytes)} of ${formatBytes(total)}`;

function Bar({ progress }: { progress: OpeningProgress }) {
  const isMeasured = progress.phase === 'downloading' && progress.total !== null;
  return (
    <progress
      className={styles.bar}
      aria-label="Progress"
      {...(isMeasured ? { value: progress.bytes, max: progress.total ?? 0 } : {})}
    />
  );
}
