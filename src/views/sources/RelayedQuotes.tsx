import { formatCount } from '../../lib/format-count.ts';
import type { SourcePageModel } from '../../models/quotes/source.ts';
import { Attribution } from '../Attribution.tsx';
import { FilterLink } from '../FilterLink.tsx';
import { QuoteWords } from '../QuoteWords.tsx';
import { SourceName } from '../SourceName.tsx';
import styles from './RelayedQuotes.module.css';
import pageStyles from './SourcePage.module.css';

/** The quotes in other sources that came through this one. */
export function RelayedQuotes({ page: { source, relayed, relayedCount } }: { page: SourcePageModel }) {
  return (
    <section className={`${pageStyles.section} ${pageStyles.wide}`}>
      <h2 className={pageStyles.heading}>Quotes that came through it</h2>
      <ul className={styles.list}>
        {relayed.map((quote) => (
          <li key={quote.id} className={styles.quote}>
            <p className={styles.source}>
              <SourceName source={quote.source} size={16} />
              {quote.via.some(({ id, isInferred }) => id === source.id && isInferred) && (
                <span className={pageStyles.quiet}> inferred</span>
              )}
            </p>
            <FilterLink path={`/quotes/${quote.id}`} className={styles.open}>
              <QuoteWords quote={quote} />
            </FilterLink>
            <p className={pageStyles.quiet}>
              <Attribution speaker={quote.speaker} actor={quote.actor} />
            </p>
          </li>
        ))}
      </ul>
      {relayedCount > relayed.length && (
        <p className={styles.all}>
          <FilterLink path="/quotes" patch={{ via: [source.id] }}>
            All {formatCount(relayedCount, 'quote')}
          </FilterLink>
        </p>
      )}
    </section>
  );
}
