import { formatCount } from '../../lib/format-count.ts';
import type { FrontModel, FrontSource } from '../../models/front/front.ts';
import { FilterLink } from '../FilterLink.tsx';
import { Headline } from '../Headline.tsx';
import { QuoteWords } from '../QuoteWords.tsx';
import { DateText } from '../quotes/DateText.tsx';
import { SourceName } from '../SourceName.tsx';
import styles from './SourceColumns.module.css';

/** Every source with its headline, its date and the first words it puts in quotation marks. */
export function SourceColumns({ front: { sources, sourceCount, relays } }: { front: FrontModel }) {
  if (sources.length === 0) return <p className={styles.more}>This case has no articles yet.</p>;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>The sources, and the words they open with</h2>
      <ul className={styles.columns}>
        {sources.map((source) => (
          <Column key={source.source.id} source={source} />
        ))}
      </ul>
      {sourceCount > sources.length && (
        <p className={styles.more}>
          {formatCount(sourceCount - sources.length, 'more source')} in the filter and in{' '}
          <FilterLink path="/compare">Compare</FilterLink>.
        </p>
      )}
      {relays.length > 0 && (
        <p className={styles.more}>
          Quotes also came through{' '}
          {relays.map((relay, i) => (
            <span key={relay.id}>
              {i > 0 && ', '}
              <FilterLink path={`/sources/${relay.id}`}>{relay.name}</FilterLink>
            </span>
          ))}
          ; the case has no article of {relays.length === 1 ? 'it' : 'them'}.
        </p>
      )}
    </section>
  );
}

function Column({ source: { source, articles, articleCount, quotes, opening } }: { source: FrontSource }) {
  return (
    <li className={styles.column}>
      <p>
        <SourceName source={source} />
      </p>
      {articles.map((article) => (
        <div key={article.id}>
          <p className={styles.headline}>
            <Headline of={article} none={<span className={styles.quiet}>headline not in the case</span>} />
          </p>
          <p className={styles.quiet}>
            <DateText date={article.published} none="no date known" />
          </p>
        </div>
      ))}
      {articleCount > articles.length && (
        <p className={styles.quiet}>and {formatCount(articleCount - articles.length, 'more article')}</p>
      )}
      {opening && (
        <FilterLink path={`/quotes/${opening.id}`} className={styles.opening}>
          <QuoteWords quote={opening} />
          <span className={styles.quiet}>{opening.speaker?.name ?? 'speaker not named'}</span>
        </FilterLink>
      )}
      <p className={styles.all}>
        <FilterLink path="/quotes" patch={{ source: [source.id] }}>
          {formatCount(quotes, 'quote')}
        </FilterLink>
      </p>
    </li>
  );
}
