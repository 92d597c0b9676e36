import { KIND_NAMES } from '../../models/compare/compare-words.ts';
import type { EventDetail } from '../../models/timeline/event/event.ts';
import { Sign } from '../../ui/Sign.tsx';
import { FilterLink } from '../FilterLink.tsx';
import styles from './ClaimLinks.module.css';

const FIRST = 8;

type Props = { claims: EventDetail['claims']; count: number; eventId: string; level: 2 | 3 };

/** The questions that the articles answer about it, each with its kind of difference. */
export function ClaimLinks({ claims, count, eventId, level }: Props) {
  const Heading = `h${level}` as const;
  if (count === 0) return null;
  return (
    <section className={styles.claims}>
      <Heading className={styles.head}>Questions about it</Heading>
      <ul>
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
