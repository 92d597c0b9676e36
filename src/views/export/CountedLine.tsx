import type { ExportView } from '../../models/export/export.ts';
import type { Summary } from '../../models/summary.ts';
import { CountingSentence } from '../CountingSentence.tsx';
import styles from './CountedLine.module.css';
import { ExportMenu } from './ExportMenu.tsx';

/** What is in view, in one sentence, and the ways to take exactly that along. */
export function CountedLine({ summary, view }: { summary: Summary; view: ExportView }) {
  return (
    <div className={styles.line}>
      <CountingSentence summary={summary} />
      <ExportMenu view={view} />
    </div>
  );
}
