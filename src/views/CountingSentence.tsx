import { countingSentence } from '../models/counting-sentence.ts';
import type { Summary } from '../models/summary.ts';
import styles from './CountingSentence.module.css';

/** What is in view, in one sentence. It belongs to the model it came with, so it never runs ahead of the page. */
export function CountingSentence({ summary }: { summary: Summary }) {
  return (
    <p className={styles.sentence} role="status">
      {countingSentence(summary)}
    </p>
  );
}
