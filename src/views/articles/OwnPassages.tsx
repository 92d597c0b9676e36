import { formatCount } from '../../lib/format-count.ts';
import type { ReadingPage } from '../../models/quotes/reading.ts';
import { PassageLines } from '../PassageLines.tsx';
import styles from './ArticlePage.module.css';

/** What was coded of the article's own words, apart from its quotes. */
export function OwnPassages({ page: { passages } }: { page: ReadingPage }) {
  if (passages.length === 0) return null;
  return (
    <section className={styles.passages} aria-labelledby="passages">
      <h2 id="passages">In its own voice</h2>
      <p className={styles.note}>
        {formatCount(passages.length, 'passage')} of the article’s own words{' '}
        {passages.length === 1 ? 'is' : 'are'} coded. They quote nobody and are in no count of quotes.
      </p>
      <PassageLines passages={passages} />
    </section>
  );
}
