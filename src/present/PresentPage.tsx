import { useRef, useState } from 'react';
import { useLocation, useParams } from 'react-router';
import { FilterLink } from '../views/FilterLink.tsx';
import { ModelFailure } from '../views/ModelFailure.tsx';
import { PageTitle } from '../views/PageTitle.tsx';
import { NoSuchStep } from './NoSuchStep.tsx';
import { pairOfTab } from './open-notes.ts';
import styles from './PresentPage.module.css';
import { PresentStep } from './PresentStep.tsx';
import { useHands } from './use-hands.ts';
import { useLesson } from './use-lesson.ts';
import { type PresenterAction, usePresenterKeys } from './use-presenter-keys.ts';

/** The wall: one step of a lesson, or one record, one thing at a time. */
export function PresentPage() {
  const { tour = '', step = '' } = useParams();
  const { lesson, isMissing, isSingle, failure } = useLesson(tour, step);
  const { hash } = useLocation();
  const [pair] = useState(pairOfTab);
  /** What was pressed before there was anything to move through. */
  const early = useRef<PresenterAction[]>([]);
  const hands = useHands(`${tour} ${step}`);
  if (failure) return <ModelFailure failure={failure} />;
  if (isMissing)
    return (
      <main className={styles.missing}>
        <PageTitle>No such lesson</PageTitle>
        <h1>There is no such lesson here.</h1>
        <p>
          The link may be of another case, or be cut off. A lesson of your own is kept on the machine where
          you made it. <FilterLink path="/">The case and its lessons</FilterLink>
        </p>
      </main>
    );
  if (!lesson)
    return (
      <main className={styles.wall} aria-busy="true">
        <EarlyKeys onPress={(action) => early.current.push(action)} />
      </main>
    );
  const at = isSingle ? 0 : (/^\d{1,4}$/.test(step) ? Number(step) : 0) - 1;
  const shown = lesson.steps[at];
  if (!shown) return <NoSuchStep {...{ tour, hash }} name={lesson.name} steps={lesson.steps.length} />;
  return (
    <PresentStep key={`${tour} ${at}`} {...{ tour, lesson, at, isSingle, pair, hands, early }} step={shown} />
  );
}

/** Listens for the presenter's keys while the lesson is on its way. */
function EarlyKeys({ onPress }: { onPress: (action: PresenterAction) => void }) {
  usePresenterKeys(onPress, () => undefined);
  return null;
}
