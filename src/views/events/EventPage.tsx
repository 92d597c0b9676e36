import { useModel } from '../../engine/use-model.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { formatNumber } from '../../lib/format-count.ts';
import type { EventDetail, EventNeighbour } from '../../models/timeline/event/event.ts';
import { useParams } from '../../ui/use-params.ts';
import { CountingSentence } from '../CountingSentence.tsx';
import { EditLink } from '../EditLink.tsx';
import { FilterLink } from '../FilterLink.tsx';
import { MissingRecord } from '../MissingRecord.tsx';
import { ModelFailure } from '../ModelFailure.tsx';
import { PageTitle } from '../PageTitle.tsx';
import { EventDetails } from './EventDetails.tsx';
import styles from './EventPage.module.css';

/** One event on a page of its own: what a colleague is sent. */
export function EventPage() {
  const { id = '' } = useParams();
  const { filter } = useFilter();
  const { model, isBusy, failure } = useModel('event', filter, { id });
  if (failure) return <ModelFailure failure={failure} />;
  if (!model) return <div className={styles.coming} aria-busy="true" />;
  if (!model.event) return <MissingRecord list="events" id={id} />;
  const { event } = model;
  return (
    <article className={styles.page} aria-busy={isBusy}>
      <PageTitle>{event.name}</PageTitle>
      <header className={styles.head}>
        <p className={styles.kicker}>
          Event
          {event.kind !== '' && ` · ${event.kind}`}
          {event.place > 0 &&
            event.date &&
            ` · ${formatNumber(event.place)} of ${formatNumber(event.events)} by date`}
          {event.place === 0 && ' · outside the filter'}
        </p>
        <h1 className={styles.title}>{event.name}</h1>
        <CountingSentence summary={model.summary} />
        <p className={styles.links}>
          <FilterLink path="/timeline" patch={{ open: event.id }}>
            On the timeline
          </FilterLink>
          <FilterLink path="/compare" patch={{ event: [event.id], open: null, show: null }}>
            Its accounts side by side
          </FilterLink>
          <FilterLink path="/quotes" patch={{ event: [event.id], open: null, sort: null }}>
            Its quotes
          </FilterLink>
        </p>
        <About event={event} />
        <EditLink list="events" id={event.id} what="event" />
      </header>
      <EventDetails event={event} mostQuotes={12} level={2} />
      <nav className={`${styles.neighbours} no-print`} aria-label="Before and after">
        <Neighbour side="before" neighbour={event.previous} />
        <Neighbour side="after" neighbour={event.next} />
      </nav>
    </article>
  );
}

function About({ event: { about } }: { event: EventDetail }) {
  if (about.length === 0) return null;
  return (
    <p className={styles.about}>
      About{' '}
      {about.map(({ id, name }, i) => (
        <span key={id}>
          {i > 0 && ', '}
          <FilterLink path="/quotes" patch={{ speaker: [id], open: null, sort: null }}>
            {name}
          </FilterLink>
        </span>
      ))}
    </p>
  );
}

function Neighbour({ side, neighbour }: { side: 'before' | 'after'; neighbour: EventNeighbour | null }) {
  const isListed = neighbour !== null && !neighbour.isApart;
  const says = `${isListed ? 'Listed ' : ''}${side} it`.replace(/^./u, (letter) => letter.toUpperCase());
  if (!neighbour) return <p className={styles.none}>{says}: nothing in view.</p>;
  return (
    <FilterLink path={`/events/${neighbour.id}`} patch={{ open: null }} className={styles.neighbour}>
      <span className={styles.says}>
        {says} · {neighbour.date ?? 'no date'}
      </span>
      <span>{neighbour.name}</span>
    </FilterLink>
  );
}
