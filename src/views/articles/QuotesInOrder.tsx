import type { ReadingPage } from '../../models/quotes/reading.ts';
import { Attribution } from '../Attribution.tsx';
import { FilterLink } from '../FilterLink.tsx';
import { QuoteWords } from '../QuoteWords.tsx';
import styles from './ArticlePage.module.css';

/** What the case has of an article without its text: its quotes in order, with what lies between them left open. */
export function QuotesInOrder({ page: { quotes }, open }: { page: ReadingPage; open: string | null }) {
  if (quotes.length === 0) return <p>The case has no quote from this article.</p>;
  return (
    <ol className={styles.quotes}>
      {quotes.map((quote) => (
        <li key={quote.id} aria-current={quote.id === open ? 'true' : undefined}>
          <FilterLink path={`/quotes/${quote.id}`} patch={{ open: null }} className={styles.words}>
            <QuoteWords quote={quote} />
          </FilterLink>
          <p className={styles.facts}>
            <Attribution speaker={quote.speaker} actor={quote.actor} />
            {quote.cue !== '' && `, ${quote.cue}`}
          </p>
        </li>
      ))}
    </ol>
  );
}
