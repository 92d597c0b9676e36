import { KIND_NAMES } from '../../models/compare-words.ts';
import type { EventDetail } from '../../models/event.ts';
import { Sign } from '../../ui/Sign.tsx';
import { FilterLink } from '../FilterLink.tsx';
import styles from './ClaimLinks.module.css';

const FIRST = 8;

type Props = { claims: EventDetail['claims']; count: number; eventId: string };

/** The questions that the articles answer about it, each with its kind of difference. */
export function ClaimLinks({ claims, count, eventId }: Props) {
  if (count === 0) return null;
  return (
    <section className={styles.claims}>
      <h3 className={styles.head}>Questions about it</h3>
      <ul className={styles.list}>
        {claims.slice(0, FIRST).map(({ id, question, kind }) => (
          <li key={id}>
            <FilterLink path={`/claims/${id}`} patch={{ open: null }} className={styles.claim}>
              <Sign name={kind ?? 'not-collected'} label={kind ? KIND_NAMES[kind] : 'no source answers'} />
              <span>{question}</span>
            </FilterLink>
          </li>
        ))}
      </ul>
      {count > FIRST && (
        <FilterLink
          path="/compare"
          patch={{ event: [eventId], open: null, show: null }}
          className={styles.all}
        >
          All {count} side by side
        </FilterLink>
      )}
    </section>
  );
}
