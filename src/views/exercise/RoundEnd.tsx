import { formatCount } from '../../lib/format-count.ts';
import { FilterLink } from '../FilterLink.tsx';
import styles from './ExercisePage.module.css';

type Props = { found: number; of: number; unit: string; kind: 'who' | 'difference'; seed: number };

/** How a round went, for the player alone, and the ways to another: the same again, or the next, which has a link too. */
export function RoundEnd({ found, of, unit, kind, seed }: Props) {
  return (
    <section className={styles.round} aria-label="How it went">
      <p className={styles.score} role="status">
        You found {found} of {formatCount(of, unit)}.
      </p>
      <p className={styles.ask}>
        Only you see this; it is stored nowhere. Whoever opens this link gets the same questions.
      </p>
      <p className={styles.ways}>
        <FilterLink path={`/exercise/${kind}/${seed + 1}`}>Other questions</FilterLink>
        <FilterLink path={kind === 'who' ? `/exercise/difference/${seed}` : `/exercise/who/${seed}`}>
          {kind === 'who' ? 'Spot the difference' : 'Who said it?'}
        </FilterLink>
      </p>
    </section>
  );
}
