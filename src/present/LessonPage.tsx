import { useState } from 'react';
import { Link } from 'react-router';
import type { Lesson } from '../models/present/tour.ts';
import { AddByLink } from './AddByLink.tsx';
import { changeStep, minutesOf, moveStep, removeStep } from './edit-lesson.ts';
import styles from './LessonPage.module.css';
import { LessonStepFields } from './LessonStepFields.tsx';
import { NO_LESSON, saveOwnLesson } from './own-lesson.ts';
import { SendLesson } from './SendLesson.tsx';
import { SentLesson } from './SentLesson.tsx';
import { useOwnLesson } from './use-own-lesson.ts';

/** A lesson of the teacher's own: views with a question each, in order, kept on this machine, sent as one link. */
export function LessonPage() {
  const own = useOwnLesson();
  if (!own.isRead) return <div className={styles.coming} aria-busy="true" />;
  if (own.isSent) return <SentLesson lesson={own.lesson} />;
  return <Editor first={own.lesson ?? NO_LESSON} />;
}

function Editor({ first }: { first: Lesson }) {
  const [lesson, setLesson] = useState(first);
  const [before, setBefore] = useState<readonly Lesson[]>([]);
  const [isKept, setKept] = useState(true);
  const put = (next: Lesson, past: readonly Lesson[]) => {
    setLesson(next);
    setBefore(past);
    setKept(saveOwnLesson(next));
  };
  const change = (next: Lesson) => {
    if (next !== lesson) put(next, [...before.slice(-50), lesson]);
  };
  const last = before.at(-1);
  return (
    <article className={styles.page}>
      <title>My lesson · Readout</title>
      <header className={styles.head}>
        <h1 className={styles.title}>My lesson</h1>
        <p className={styles.lead}>
          Views with a question each, shown one at a time. It is kept in this browser only, and goes to others
          when you send its link or file.
        </p>
        <label className={styles.name}>
          Name of the lesson
          <input
            value={lesson.name}
            maxLength={200}
            onChange={({ target }) => change({ ...lesson, name: target.value })}
          />
        </label>
        <p className={styles.total} role="status">
          {lesson.steps.length} {lesson.steps.length === 1 ? 'step' : 'steps'}, {minutesOf(lesson)} minutes
          {!isKept &&
            '. Not kept: this browser’s storage is full or switched off. Save the lesson as a file before you close this page.'}
        </p>
        <p className={styles.actions}>
          {lesson.steps.length > 0 && <Link to="/present/lesson/1">Present</Link>}
          {lesson.steps.length > 0 && <Link to="/handout/lesson">Handout</Link>}
          <button type="button" disabled={!last} onClick={() => last && put(last, before.slice(0, -1))}>
            Undo
          </button>
        </p>
      </header>
      {lesson.steps.length === 0 && (
        <p>
          Nothing yet. Open a view, press <em>Copy link</em>, then <em>More ways</em>, then{' '}
          <em>Add this view to my lesson</em>; or paste its link below.
        </p>
      )}
      <ol className={styles.steps}>
        {lesson.steps.map((step, at) => (
          // A step has no id of its own; its fields are controlled.
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
          <li key={at} className={styles.step}>
            <LessonStepFields
              step={step}
              place={at + 1}
              isLast={at === lesson.steps.length - 1}
              onChange={(fields) => change(changeStep(lesson, at, fields))}
              onMove={(by) => change(moveStep(lesson, at, by))}
              onRemove={() => change(removeStep(lesson, at))}
            />
          </li>
        ))}
      </ol>
      <AddByLink onAdd={(step) => change({ ...lesson, steps: [...lesson.steps, step] })} />
      <SendLesson lesson={lesson} onOpen={change} />
    </article>
  );
}
