import { formatCount } from '../lib/format-count.ts';
import { FilterLink } from '../views/FilterLink.tsx';
import { PageTitle } from '../views/PageTitle.tsx';
import styles from './PresentPage.module.css';

/** A lesson that has no step of this number, or none at all. */
export function NoSuchStep({
  tour,
  name,
  steps,
  hash,
}: {
  tour: string;
  name: string;
  steps: number;
  hash: string;
}) {
  const said =
    steps === 0
      ? 'This lesson has no steps yet.'
      : `There is no such step: this lesson has ${formatCount(steps, 'step')}.`;
  return (
    <main className={styles.missing}>
      <PageTitle>{said}</PageTitle>
      <h1>{said}</h1>
      {name !== '' && <p>{name}</p>}
      <p className={styles.ways}>
        {steps > 0 && (
          <FilterLink path={`/present/${tour}/1`} hash={hash}>
            From the beginning
          </FilterLink>
        )}
        {steps > 1 && (
          <FilterLink path={`/present/${tour}/${steps}`} hash={hash}>
            To the last step
          </FilterLink>
        )}
        {tour === 'lesson' && <FilterLink path="/lesson">My lesson</FilterLink>}
        <FilterLink path="/">The case and its lessons</FilterLink>
      </p>
    </main>
  );
}
