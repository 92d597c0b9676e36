import { formatCount, formatNumber } from '../../lib/format-count.ts';
import type { EventDetail } from '../../models/timeline/event/event.ts';
import { ClaimLinks } from './ClaimLinks.tsx';
import { EventDateLine } from './EventDateLine.tsx';
import styles from './EventDetails.module.css';
import { SilentSources } from './SilentSources.tsx';
import { TellerColumn } from './TellerColumn.tsx';
import { writeOrder } from './write-order.ts';

type Props = {
  event: EventDetail;
  /** Quotes drawn of each source; the rest are one link away. */
  mostQuotes: number;
  /** Level of the headings inside: one under that of the event's name. */
  level: 2 | 3;
};

/** Everything said of one event: when, who tells of it with which words, who does not and why, and its questions. */
export function EventDetails({ event, mostQuotes, level }: Props) {
  const { tellers, moreTellers, maybeTellers: maybe, sourceCount, note, noteBasis } = event;
  const told = tellers.length + moreTellers;
  return (
    <div className={styles.details}>
      <div className={styles.head}>
        <EventDateLine date={event.date} />
        <p className={styles.counts}>
          <strong>{writeTold(told, maybe, sourceCount)}</strong> {event.dating} {writeOrder(event.order)}
        </p>
        {note !== '' && (
          <p className={styles.note}>
            {note}
            {noteBasis && (
              <span className={styles.basis}>
                {' '}
                Basis: {noteBasis === 'case' ? 'this case' : 'general knowledge'}.
              </span>
            )}
          </p>
        )}
      </div>
      <div className={styles.body}>
        <div className={styles.tellers} data-few={tellers.length <= 3} data-some={tellers.length <= 5}>
          {tellers.map((teller) => (
            <TellerColumn
              key={teller.source.id}
              teller={teller}
              eventId={event.id}
              mostQuotes={mostQuotes}
              level={level}
            />
          ))}
          {tellers.length === 0 && <p className={styles.none}>No source that counts here mentions it.</p>}
          {moreTellers > 0 && <p className={styles.none}>{moreTellers} more sources mention it.</p>}
        </div>
        <div className={styles.aside}>
          <SilentSources groups={event.silent} isEvery={told > 1 && maybe === 0} level={level} />
          <ClaimLinks claims={event.claims} count={event.claimCount} eventId={event.id} level={level} />
        </div>
      </div>
    </div>
  );
}

/** "Mentioned by 3 of 5 sources, 1 of which may not have been out." */
const writeTold = (told: number, maybe: number, all: number): string =>
  `Mentioned by ${formatNumber(told)} of ${formatCount(all, 'source')}${maybe > 0 ? `, ${formatNumber(maybe)} of which may not have been out` : ''}.`;
