import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import { useParams } from '../ui/use-params.ts';
import { ModelFailure } from '../views/ModelFailure.tsx';
import { PageTitle } from '../views/PageTitle.tsx';
import styles from './NotesPage.module.css';
import { newPair, pairInHash } from './open-notes.ts';
import { useNotesEnd, type WallState } from './use-companion.ts';
import { useLesson } from './use-lesson.ts';
import { writeClock } from './write-clock.ts';

/** The teacher's own window: what is asked, what is to be found, what comes next, and how the time goes. */
export function NotesPage() {
  const { tour = '', step = '1' } = useParams();
  const { hash } = useLocation();
  const named = useMemo(() => pairInHash(hash), [hash]);
  const pair = useMemo(() => named ?? newPair(), [named]);
  const own = useLesson(tour, step);
  const [wall, setWall] = useState<WallState | null>(null);
  /** What the wall showed last; it stays when the wall goes. */
  const [last, setLast] = useState<WallState | null>(null);
  const send = useNotesEnd(pair, (state) => {
    setWall(state);
    if (state) setLast(state);
  });
  const seconds = useSeconds();
  // Opened from a wall, these notes are the wall's: the case that is open here may be another.
  const { lesson, isSingle } = last ?? (named === null ? own : NOBODY);
  if (named === null && own.failure) return <ModelFailure failure={own.failure} />;
  const at = last?.step ?? (isSingle ? 0 : Math.max(0, Number.parseInt(step, 10) - 1 || 0));
  const now = lesson?.steps[at];
  const next = lesson?.steps[at + 1];
  const planned = lesson?.steps.reduce((sum, { minutes }) => sum + minutes, 0) ?? 0;
  const before = lesson?.steps.slice(0, at).reduce((sum, { minutes }) => sum + minutes, 0) ?? 0;
  return (
    <main className={styles.notes} aria-busy={!lesson && seconds < PATIENCE}>
      <PageTitle>{`Notes, step ${at + 1}`}</PageTitle>
      <header className={styles.head}>
        <p className={styles.clock} role="timer" aria-label="Time since the start">
          {writeClock(seconds)}
          {planned > 0 && <span> of {planned}:00</span>}
        </p>
        <p className={styles.place}>
          {lesson && !isSingle && `Step ${at + 1} of ${lesson.steps.length}`}
          {wall && `, screen ${wall.screen + 1} of ${wall.screens}`}
          {wall && wall.covered > 0 && `, ${wall.covered} covered`}
          {wall?.isBlank && ', blank'}
        </p>
      </header>
      {!wall && (last !== null || named === null || seconds >= PATIENCE) && (
        <p className={styles.alone} role="status">
          {last
            ? 'No longer joined: the wall was left or closed. Below is what it showed last; opened again in its tab, it joins again.'
            : 'Not joined to a wall. Open it with n on the wall.'}
        </p>
      )}
      {now && (
        <>
          <h1 className={styles.caption}>{now.caption || last?.heading || 'One record'}</h1>
          {now.minutes > 0 && (
            <p className={styles.minutes}>
              {now.minutes} minutes, until {before + now.minutes}:00
            </p>
          )}
          {now.prompt !== '' && (
            <section>
              <h2>Ask</h2>
              <p>{now.prompt}</p>
            </section>
          )}
          {now.answer !== '' && (
            <section>
              <h2>To be found</h2>
              <p>{now.answer}</p>
            </section>
          )}
          {next && (
            <section>
              <h2>Next</h2>
              <p>{next.caption || next.prompt}</p>
            </section>
          )}
        </>
      )}
      <div className={styles.buttons}>
        <button type="button" onClick={() => send('back')} disabled={!wall}>
          Back
        </button>
        <button type="button" onClick={() => send('forward')} disabled={!wall}>
          Next
        </button>
        <button type="button" onClick={() => send('reveal')} disabled={!wall}>
          Reveal
        </button>
        <button type="button" onClick={() => send('blank')} disabled={!wall}>
          Blank
        </button>
      </div>
    </main>
  );
}

const NOBODY = { lesson: null, isSingle: false };
/** Seconds that a wall may take to answer before the notes say that there is none. */
const PATIENCE = 2;

/** Whole seconds since this window was opened. */
function useSeconds(): number {
  const [start] = useState(() => Date.now());
  const [now, setNow] = useState(start);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.floor((now - start) / 1000);
}
