import { formatCount, formatNumber } from '../../lib/format-count.ts';
import type { SourcePageModel } from '../../models/quotes/source.ts';
import { PassageLines } from '../PassageLines.tsx';
import styles from './SourcePage.module.css';

/** What was coded of the own words of its articles, apart from its quotes. */
export function SourcePassages({ page: { passages, passageCount } }: { page: SourcePageModel }) {
  return (
    <section className={`${styles.section} ${styles.wide}`}>
      <h2 className={styles.heading}>In its own voice</h2>
      <p className={styles.quiet}>
        {formatCount(passageCount, 'passage')} of its own words {passageCount === 1 ? 'is' : 'are'} coded, in
        no count of quotes.
        {passageCount > passages.length && ` The first ${formatNumber(passages.length)}:`}
      </p>
      <PassageLines passages={passages} />
    </section>
  );
}
