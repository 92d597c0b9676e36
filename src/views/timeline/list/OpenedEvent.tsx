import { useModel } from '../../../engine/use-model.ts';
import { useFilter } from '../../../filter/use-filter.ts';
import { EventDetails } from '../../events/EventDetails.tsx';
import { FilterLink } from '../../FilterLink.tsx';
import { MissingRecord } from '../../MissingRecord.tsx';
import { ModelFailure } from '../../ModelFailure.tsx';
import styles from './OpenedEvent.module.css';

type Props = {
  id: string;
  /** Opened by rule and not by the reader. */
  isPicked: boolean;
  /** Under its row the row is the heading. */
  isInPlace: boolean;
};

/** Quotes drawn of each source: fewer where many tell of it. */
const quotesFor = (tellers: number): number => (tellers > 6 ? 1 : 4);

/** The opened event: its words, its silences, its questions. */
export function OpenedEvent({ id, isPicked, isInPlace }: Props) {
  const { filter } = useFilter();
  const { model, isBusy, failure } = useModel('event', filter, { id });
  if (failure) return <ModelFailure failure={failure} />;
  if (!model) return <div className={styles.coming} aria-busy="true" />;
  const { event } = model;
  if (!event) return <MissingRecord list="events" id={id} isInPlace />;
  return (
    <section className={styles.opened} aria-busy={isBusy} aria-label={event.name}>
      <div className={styles.head}>
        {!isInPlace && <h2 className={styles.name}>{event.name}</h2>}
        <p className={styles.note}>
          {isPicked && 'Shown first: it has the most quotes. '}
          {event.place === 0 && 'The filter leaves it out. '}
          <FilterLink path={`/events/${event.id}`} patch={{ open: null }} className={styles.link}>
            Page of this event
          </FilterLink>
        </p>
      </div>
      <EventDetails event={event} mostQuotes={quotesFor(event.tellers.length)} level={isInPlace ? 2 : 3} />
    </section>
  );
}
