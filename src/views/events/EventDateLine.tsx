import type { EventDate } from '../../models/timeline/event/event-tellers.ts';
import { MarkGlyph } from '../timeline/lanes/MarkGlyph.tsx';
import { basisWords } from './basis-words.ts';
import styles from './EventDateLine.module.css';

/** When it happened, as the case reads it, and how that is known. */
export function EventDateLine({ date }: { date: EventDate | null }) {
  if (!date) return <p className={styles.line}>The case gives it no date.</p>;
  return (
    <p className={styles.line}>
      <span className={styles.glyph}>
        <MarkGlyph shape={date.shape} isSaid isTight />
      </span>
      <span>
        <time {...(date.machine === undefined ? {} : { dateTime: date.machine })} className={styles.date}>
          {date.text}
        </time>
        {basisWords(date.basis)}
        {date.from !== '' && <span className={styles.from}>: {date.from}</span>}
      </span>
    </p>
  );
}
