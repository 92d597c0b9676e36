import { isolate } from '../../lib/isolate.ts';
import type { ClaimPageModel } from '../../models/compare/claim.ts';
import { KindLine } from '../compare/KindLine.tsx';
import { FilterLink } from '../FilterLink.tsx';
import styles from './ClaimHead.module.css';

/** The question, what it shows in one sentence, and the way to its neighbours. */
export function ClaimHead({ claim }: { claim: ClaimPageModel }) {
  const { question, finding, reading, events, isLost, isInFilter, place, points, previous, next } = claim;
  return (
    <header className={styles.head}>
      <nav className={`${styles.way} no-print`} aria-label="Questions">
        <FilterLink path="/compare" patch={{ open: claim.id }}>
          Show in the grid
        </FilterLink>
        <span className={styles.place}>
          {place > 0 && (
            <>
              <span className={styles.word}>Question</span> {place} of {points}
            </>
          )}
        </span>
        <Neighbour claim={previous} word="Previous" arrow="←" />
        <Neighbour claim={next} word="Next" arrow="→" />
      </nav>
      <h1 className={styles.question}>{question}</h1>
      <p className={styles.finding}>{finding}</p>
      <div className={styles.facts}>
        <KindLine kind={reading.kind} isLost={isLost} />
        {events.length > 0 && (
          <p>
            About{' '}
            {events.map(({ id, name, date }, i) => (
              <span key={id}>
                {i > 0 && '; '}
                <FilterLink path={`/events/${id}`} patch={{ open: null }}>
                  {name}
                </FilterLink>
                , {date}
              </span>
            ))}
          </p>
        )}
        {!isInFilter && <p>The filter set above would leave this question out of Compare.</p>}
      </div>
    </header>
  );
}

type NeighbourProps = { claim: ClaimPageModel['next']; word: string; arrow: string };

function Neighbour({ claim, word, arrow }: NeighbourProps) {
  const label = word === 'Next' ? `${word} ${arrow}` : `${arrow} ${word}`;
  if (!claim) return <span className={styles.end}>{label}</span>;
  return (
    <FilterLink
      path={`/claims/${claim.id}`}
      patch={{ open: null, base: null }}
      aria-label={`${word}: ${isolate(claim.question)}`}
    >
      {label}
    </FilterLink>
  );
}
