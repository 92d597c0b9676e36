import { formatNumber } from '../../../lib/format-count.ts';
import { COVERAGES } from '../../../models/timeline/list/event-coverage.ts';
import { writeShape } from '../../../models/timeline/marks/mark-shape.ts';
import type { TimelineModel } from '../../../models/timeline/timeline.ts';
import { writeTimelineFinding } from '../../../models/timeline/timeline-finding.ts';
import { FilterLink } from '../../FilterLink.tsx';
import { HistogramTable } from '../histogram/HistogramTable.tsx';
import styles from './EventTable.module.css';

const MOST = 500;

/** The axis as a table: every event that is drawn, with its date, how that is known, and who tells of it. */
export function EventTable({ model }: { model: TimelineModel }) {
  const events = model.events.filter(({ isOutside }) => !isOutside);
  const lanesOf = new Map<number, string[]>();
  for (const { name, marks, isOfArticles } of model.lanes)
    if (!isOfArticles)
      for (const { events: held } of marks)
        for (const event of held) lanesOf.set(event, [...(lanesOf.get(event) ?? []), name]);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className={styles.caption}>
          Events in time order
          <span className="visually-hidden">. {writeTimelineFinding(model.finding)}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Written as</th>
            <th scope="col">Event</th>
            <th scope="col">{model.by === 'source' ? 'Mentioned by' : 'Lanes'}</th>
            <th scope="col" className={styles.count}>
              Quotes
            </th>
          </tr>
        </thead>
        <tbody>
          {model.events.map((event, i) =>
            event.isOutside || i >= MOST ? null : (
              <tr key={event.id}>
                <td className={styles.date}>{event.date ?? 'no date'}</td>
                <td>{event.shape ? writeShape(event.shape) : '–'}</td>
                <th scope="row">
                  <FilterLink path={`/events/${event.id}`} patch={{ open: null }}>
                    {event.name}
                  </FilterLink>
                </th>
                <td>
                  {model.by === 'source'
                    ? tellersOf(model, event.told, event.tellers)
                    : [...new Set(lanesOf.get(i))].join(', ')}
                </td>
                <td className={styles.count}>{formatNumber(event.quotes)}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      {events.length > MOST && (
        <p className={styles.more}>
          The first {formatNumber(MOST)} of {formatNumber(events.length)} events.
        </p>
      )}
      <HistogramTable model={model} />
    </div>
  );
}

function tellersOf(model: TimelineModel, told: string, tellers: number): string {
  if (model.sources.length === 0) return `${tellers} of ${model.sourceCount} sources`;
  const names = model.sources.filter((_, i) => {
    const state = COVERAGES[Number(told[i])];
    return state === 'mentions' || state === 'maybe';
  });
  return names.length === 0 ? 'nobody' : names.map(({ name }) => name).join(', ');
}
