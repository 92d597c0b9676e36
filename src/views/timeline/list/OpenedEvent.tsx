import { useModel } from '../../../engine/use-model.ts';
import { useFilter } from '../../../filter/use-filter.ts';
import type { PickedBy } from '../../../models/timeline/list/listed-events.ts';
import { EventDetails } from '../../events/EventDetails.tsx';
import { FilterLink } from '../../FilterLink.tsx';
import { MissingRecord } from '../../MissingRecord.tsx';
import { ModelFailure } from '../../ModelFailure.tsx';
import styles from './OpenedEvent.module.css';

const PICKED: Readonly<Record<PickedBy, string>> = {
  most: 'Shown first: it has the most quotes.',
  equal: 'Shown first: none has more quotes, and of those with as many it is listed first.',
  place: 'Shown first: no event listed has a quote, and it is the first of them.',
};

type Props = {
  id: string;
  /** By which rule it is opened; null where the reader opened it. */
  pickedBy: PickedBy | null;
  /** Under its row the row is the heading. */
  isInPlace: boolean;
};

/** Quotes drawn of each source: fewer where many tell of it. */
const quotesFor = (tellers: number): number => (tellers > 6 ? 1 : 4);

/** The opened event: its words, its silences, its questions. */
export function OpenedEvent({ id, pickedBy, isInPlace }: Props) {
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
          {pickedBy && `${PICKED[pickedBy]} `}
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
