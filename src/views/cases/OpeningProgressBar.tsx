import type { ImportStep } from '../../engine/import-port.ts';
import { formatBytes } from '../../lib/format-bytes.ts';
import { formatCount, formatNumber } from '../../lib/format-count.ts';
import styles from './OpeningProgressBar.module.css';

const PHASES: Readonly<Record<ImportStep['phase'], string>> = {
  copy: 'Loading the files',
  unpack: 'Unpacking',
  read: 'Reading the records',
  build: 'Building the case',
  texts: 'Looking for the quotes in the texts',
  write: 'Writing the case',
};

/** The phase of an opening, and how far it is. */
export function OpeningProgressBar({ progress }: { progress: ImportStep | null }) {
  const isMeasured = progress !== null && progress.total > 1;
  return (
    <>
      <p className={styles.phase} role="status">
        {progress === null ? 'Starting' : PHASES[progress.phase]}
        {isMeasured && (
          <span className={styles.bytes}>
            {progress.phase === 'write' || progress.phase === 'build'
              ? `${formatNumber(progress.done)} of ${formatCount(progress.total, 'record')}`
              : `${formatBytes(progress.done)} of ${formatBytes(progress.total)}`}
          </span>
        )}
      </p>
      <progress
        className={styles.bar}
        aria-label="Opening"
        {...(isMeasured ? { value: progress.done, max: progress.total } : {})}
      />
    </>
  );
}
