import type { QuotePageModel } from '../../models/quotes/quote.ts';
import type { QuoteRow } from '../../models/quotes/quote-row.ts';
import { Attribution } from '../Attribution.tsx';
import { FilterLink } from '../FilterLink.tsx';
import { QuoteWords } from '../QuoteWords.tsx';
import styles from './Neighbours.module.css';
import pageStyles from './QuotePage.module.css';

/** The quotes before and after it in the same article. */
export function Neighbours({ page: { context, quote } }: { page: QuotePageModel }) {
  const { previous, next } = context;
  return (
    <nav className={pageStyles.section} aria-label="In the same article">
      <h2 className={pageStyles.heading}>In the same article</h2>
      <div className={styles.pair}>
        <Neighbour says="Before it" none="The case has no quote of the article before it." quote={previous} />
        <Neighbour says="After it" none="The case has no quote of the article after it." quote={next} />
      </div>
      {quote.source && context.of > 1 && (
        <p className={styles.all}>
          <FilterLink path="/quotes" patch={{ source: [quote.source.id], sort: null }}>
            All quotes in {quote.source.name}
          </FilterLink>
        </p>
      )}
    </nav>
  );
}

function Neighbour({ says, none, quote }: { says: string; none: string; quote: QuoteRow | null }) {
  if (!quote) return <p className={styles.none}>{none}</p>;
  return (
    <FilterLink path={`/quotes/${quote.id}`} className={styles.neighbour}>
      <span className={styles.says}>
        {says} · <Attribution speaker={quote.speaker} actor={quote.actor} />
      </span>
      <QuoteWords quote={quote} />
    </FilterLink>
  );
}
