import { formatCount } from '../../lib/format-count.ts';
import type { FrontModel } from '../../models/front/front.ts';
import { OpenFiles } from '../cases/OpenFiles.tsx';
import { FilterLink } from '../FilterLink.tsx';
import styles from './Masthead.module.css';

/** The case's name, what it is about, and how much there is of it. */
export function Masthead({ front }: { front: FrontModel }) {
  const { summary, articles, sourceCount, claims } = front;
  return (
    <header className={styles.masthead}>
      <h1 className={styles.name}>{front.name}</h1>
      {front.description !== '' && <p className={styles.description}>{front.description}</p>}
      <ul className={styles.counts}>
        <li>
          {formatCount(articles, 'article')} of {formatCount(sourceCount, 'source')}
        </li>
        <li>
          <FilterLink path="/quotes">{formatCount(summary.quotes.all, 'quote')}</FilterLink> of{' '}
          {formatCount(summary.statements.all, 'statement')}
        </li>
        <li>
          <FilterLink path="/timeline">{formatCount(summary.events.all, 'event')}</FilterLink>
        </li>
        {claims > 0 && (
          <li>
            <FilterLink path="/compare">{formatCount(claims, 'question')} compared</FilterLink>
          </li>
        )}
        <li>
          <FilterLink path="/framing">what each calls things</FilterLink>
        </li>
        <li className={styles.own}>
          Something of your own? <OpenFiles className={styles.open} />
        </li>
      </ul>
    </header>
  );
}
