import { useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useParams } from '../ui/use-params.ts';
import { MissingRecord } from '../views/MissingRecord.tsx';
import { ModelFailure } from '../views/ModelFailure.tsx';
import { NoOwnLesson } from './NoOwnLesson.tsx';
import { NoSuchStep } from './NoSuchStep.tsx';
import { pairOfTab } from './open-notes.ts';
import styles from './PresentPage.module.css';
import { PresentStep } from './PresentStep.tsx';
import { useHands } from './use-hands.ts';
import { OWN_LESSON, useLesson } from './use-lesson.ts';
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
        {tour === OWN_LESSON ? <NoOwnLesson /> : <MissingRecord list="tours" id={tour} />}
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
