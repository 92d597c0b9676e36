import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { useOpenedCase } from '../engine/use-case.ts';
import { useKeptLesson } from '../engine/use-kept-lesson.ts';
import { InnerLink } from '../views/InnerLink.tsx';
import styles from './AddToLesson.module.css';

/** Puts the view on screen at the end of the lesson that the teacher makes of this case. */
export function AddToLesson({ onLeave }: { onLeave: () => void }) {
  const { pathname, search } = useLocation();
  const { id } = useOpenedCase();
  const { lesson, failure, unkept, add } = useKeptLesson(id);
  const [said, setSaid] = useState<{ step: number } | { refusal: string } | null>(null);
  const [isAsked, setAsked] = useState(false);
  const isAdded = said !== null && 'step' in said;
  const steps = lesson?.steps.length ?? null;
  // Pressed before the lesson was read: it is added as soon as it is.
  useEffect(() => {
    if (!isAsked || steps === null) return;
    setAsked(false);
    const refusal = add({ view: `${pathname}${search}` });
    setSaid(refusal === null ? { step: steps + 1 } : { refusal });
  }, [isAsked, steps, add, pathname, search]);
  return (
    <p className={styles.add}>
      <button type="button" disabled={isAdded} onClick={() => setAsked(true)}>
        Add this view to my lesson
      </button>{' '}
      <span role="status">
        {isAdded && (
          <>
            It is step {said.step}.{' '}
            {unkept && `It is not kept: ${unkept.happened} ${unkept.safe} ${unkept.next} `}
            <InnerLink to={`/lesson${caseIn(search)}`} onClick={onLeave}>
              My lesson
            </InnerLink>
          </>
        )}
        {said !== null && 'refusal' in said && said.refusal}
        {failure && 'A part of the site did not arrive, so nothing was added. Load the page again.'}
      </span>
    </p>
  );
}

/** A lesson belongs to a case, which its own address names as the view's does. */
function caseIn(search: string): string {
  const name = new URLSearchParams(search).get('case');
  return name === null ? '' : `?${new URLSearchParams({ case: name })}`;
}
