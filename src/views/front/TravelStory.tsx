import { formatCount } from '../../lib/format-count.ts';
import { isolate } from '../../lib/isolate.ts';
import type { TravelFinding } from '../../models/front/find-travelled.ts';
import { Attribution } from '../Attribution.tsx';
import { FilterLink } from '../FilterLink.tsx';
import { QuoteWords } from '../QuoteWords.tsx';
import { SourceName } from '../SourceName.tsx';
import { Story } from './Story.tsx';
import styles from './TravelStory.module.css';

/** One statement as several sources print it. */
export function TravelStory({ story }: { story: TravelFinding }) {
  const { quotes, outlets, renderings } = story;
  const [first] = quotes;
  if (!first) return null;
  return (
    <Story
      kicker={`One statement, ${formatCount(renderings, 'rendering')}`}
      title={`${isolate(first.speaker?.name ?? 'Somebody')} in ${formatCount(outlets, 'source')}`}
      path={`/quotes/${first.id}`}
      way="What changed on the way"
    >
      <ul className={styles.quotes}>
        {quotes.map((quote) => (
          <li key={quote.id} className={styles.quote}>
            <p className={styles.source}>
              <SourceName source={quote.source} size={16} />
            </p>
            <FilterLink path={`/quotes/${quote.id}`} className={styles.open}>
              <QuoteWords quote={quote} />
            </FilterLink>
            <p className={styles.who}>
              <Attribution speaker={quote.speaker} actor={quote.actor} />
              {quote.via.map(({ id, name, isInferred }) => (
                <span key={id}>
                  , via {name}
                  {isInferred && ' (inferred)'}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </Story>
  );
}
