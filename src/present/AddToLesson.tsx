import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import styles from './AddToLesson.module.css';
import { addToLesson } from './own-lesson.ts';

/** Puts the view on screen at the end of the teacher's own lesson. */
export function AddToLesson({ onLeave }: { onLeave: () => void }) {
  const { pathname, search } = useLocation();
  const [said, setSaid] = useState<{ steps: number; isKept: boolean } | null>(null);
  return (
    <p className={styles.add}>
      <button
        type="button"
        disabled={said?.isKept === true}
        onClick={() => setSaid(addToLesson({ view: `${pathname}${search}` }))}
      >
        Add this view to my lesson
      </button>{' '}
      <span role="status">
        {said?.isKept && (
          <>
            It is step {said.steps}.{' '}
            <Link to="/lesson" onClick={onLeave}>
              My lesson
            </Link>
          </>
        )}
        {said?.isKept === false &&
          'It was not added: this browser’s storage is full or switched off. Your lesson so far is as it was; save it as a file, then make room.'}
      </span>
    </p>
  );
}
