import { formatCount, formatNumber } from '../../lib/format-count.ts';
import type { FrontEvent } from '../../models/front/front.ts';
import { SourceTile } from '../../ui/SourceTile.tsx';
import { FilterLink } from '../FilterLink.tsx';
import { DateText } from '../quotes/DateText.tsx';
import styles from './EventList.module.css';

/** The events that most quotes are about, with who has quotes about them. */
export function EventList({ events, count }: { events: readonly FrontEvent[]; count: number }) {
  const most = events[0]?.quotes ?? 1;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>The events most quotes are about</h2>
      {events.length === 0 && (
        <p className={styles.quiet}>
          {count === 0 ? 'This case has no events.' : 'No quote of this case is joined to an event.'}
        </p>
      )}
      <ol className={styles.list}>
        {events.map((event) => (
          <li key={event.id} className={styles.event}>
            <span className={styles.date}>
              <DateText date={event.date} />
            </span>
            <FilterLink path={`/events/${event.id}`} className={styles.name}>
              {event.name}
            </FilterLink>
            <span className={styles.tiles}>
              {event.sources.slice(0, 8).map((source) => (
                <SourceTile
                  key={source.id}
                  letter={source.letter}
                  slot={source.slot}
                  name={source.name}
                  size={16}
                />
              ))}
            </span>
            <span className={styles.count}>
              <span
                aria-hidden="true"
                className={styles.bar}
                style={{ inlineSize: `${(event.quotes / most) * 72}px` }}
              />
              {formatNumber(event.quotes)}
              <span className="visually-hidden"> {event.quotes === 1 ? 'quote' : 'quotes'}</span>
            </span>
          </li>
        ))}
      </ol>
      {count > events.length && (
        <p className={styles.more}>
          <FilterLink path="/timeline">{formatCount(count, 'event')} in time</FilterLink>
        </p>
      )}
    </section>
  );
}
