import type { CompareGroup } from '../../models/compare/compare.ts';
import { FilterLink } from '../FilterLink.tsx';
import styles from './GroupHeading.module.css';

/** The event that the points under it are about, with its date; or the kind or number they are sorted by. */
export function GroupHeading({ group }: { group: CompareGroup }) {
  const { date, name, eventId } = group;
  if (eventId === null) return <strong className={styles.date}>{name}</strong>;
  return (
    <>
      <strong className={styles.date}>{date}</strong>{' '}
      <FilterLink path={`/events/${eventId}`} patch={{ open: null }} className={styles.name}>
        {name}
      </FilterLink>
    </>
  );
}
