import { formatCount } from '../../lib/format-count.ts';
import type { ReadingPage } from '../../models/quotes/reading.ts';
import { writeStamped } from '../../models/quotes/write-stamped.ts';
import { FilterLink } from '../FilterLink.tsx';
import { Headline } from '../Headline.tsx';
import { DateText } from '../quotes/DateText.tsx';
import { SourceName } from '../SourceName.tsx';
import styles from './ArticlePage.module.css';

/** Whose article it is, when it came out, and how much of it was checked. */
export function ArticleHead({ page: { article, source, quotes, stamped, disputed } }: { page: ReadingPage }) {
  return (
    <header className={styles.head}>
      <p>
        <SourceName source={source} />
      </p>
      <h1 className={styles.headline}>
        <Headline of={article} none="An article without a headline in the case" />
      </h1>
      <p className={styles.facts}>
        {article.authors.length === 0 ? 'No author named' : article.authors.join(', ')} ·{' '}
        <DateText date={article.published} none="no date known" />
        {article.wordCount !== null && ` · ${formatCount(article.wordCount, 'word')}`} ·{' '}
        {formatCount(quotes.length, 'quote')}
        {article.archive !== '' && (
          <>
            {' · '}
            <a href={article.archive} target="_blank" rel="noopener noreferrer">
              Archived copy
            </a>
          </>
        )}
      </p>
      <p className={styles.facts}>{writeStamped(stamped)}</p>
      {disputed.length > 0 && (
        <details className={styles.disputed}>
          <summary>{formatCount(disputed.length, 'question')} on which accounts differ</summary>
          <ul>
            {disputed.map(({ id, question, kind }) => (
              <li key={id}>
                <FilterLink path={`/claims/${id}`} patch={{ open: null }}>
                  {question}
                </FilterLink>{' '}
                {kind}
              </li>
            ))}
          </ul>
        </details>
      )}
    </header>
  );
}
