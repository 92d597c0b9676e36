import { useMemo } from 'react';
import { useLocation } from 'react-router';
import { useOpenedCase } from '../engine/use-case.ts';
import { useKeptLesson } from '../engine/use-kept-lesson.ts';
import type { Lesson } from '../models/present/tour.ts';
import { InnerLink } from '../views/InnerLink.tsx';
import { ModelFailure } from '../views/ModelFailure.tsx';
import { PageTitle } from '../views/PageTitle.tsx';
import { AddByLink } from './AddByLink.tsx';
import { bareLesson, minutesOf } from './edit-lesson.ts';
import { FieldConflict } from './FieldConflict.tsx';
import styles from './LessonPage.module.css';
import { LessonStepFields } from './LessonStepFields.tsx';
import { OtherLessons } from './OtherLessons.tsx';
import { SendLesson } from './SendLesson.tsx';
import { SentLesson } from './SentLesson.tsx';
import { useOwnLesson } from './use-own-lesson.ts';

/** A lesson of the teacher's own: views with a question each, in order, kept on this machine, sent as one link. */
export function LessonPage() {
  const { isSent, isRead, lesson } = useOwnLesson(false);
  if (!isSent) return <Editor />;
  return isRead ? <SentLesson lesson={lesson} /> : <div className={styles.coming} aria-busy="true" />;
}

function Editor() {
  const { id } = useOpenedCase();
  const { search } = useLocation();
  const { lesson, unkept, failure, isKept, add, set, settle, move, remove, replace, undo } =
    useKeptLesson(id);
  // What is sent changes with what it says: the lesson comes back from the store as another object of the same words.
  const said = lesson && JSON.stringify(bareLesson(lesson));
  const sent = useMemo(() => said && (JSON.parse(said) as Lesson), [said]);
  if (failure) return <ModelFailure failure={failure} />;
  if (!lesson || !sent) return <div className={styles.coming} aria-busy="true" />;
  const { steps, conflicts } = lesson;
  const nameConflict = conflicts.find(({ step }) => step === null);
  return (
    <article className={styles.page}>
      <PageTitle>My lesson</PageTitle>
      <header className={styles.head}>
        <h1 className={styles.title}>My lesson</h1>
        <p className={styles.lead}>
          Views with a question each, shown one at a time. It is kept in this browser only, and goes to others
          when you send its link or file.
        </p>
        <label>
          Name of the lesson
          <input
            value={lesson.name}
            maxLength={200}
            onChange={({ target }) => set(null, 'name', target.value)}
          />
        </label>
        <FieldConflict
          conflict={nameConflict}
          shown={lesson.name}
          onSettle={(value) => settle(null, 'name', value)}
        />
        <p className={styles.total} role="status">
          {steps.length} {steps.length === 1 ? 'step' : 'steps'}, {minutesOf(lesson)} minutes
          {unkept && `. Not kept: ${unkept.happened} ${unkept.safe} ${unkept.next}`}
        </p>
        <p className={styles.actions}>
          {steps.length > 0 && <InnerLink to={`/present/lesson/1${search}`}>Present</InnerLink>}
          {steps.length > 0 && <InnerLink to={`/handout/lesson${search}`}>Handout</InnerLink>}
          <button type="button" disabled={!undo} onClick={() => undo?.()}>
            Undo
          </button>
        </p>
      </header>
      {steps.length === 0 && (
        <p>
          Nothing yet. Open a view, press <em>Copy link</em>, then <em>More ways</em>, then{' '}
          <em>Add this view to my lesson</em>; or paste its link below.
        </p>
      )}
      <OtherLessons caseId={id} />
      <ol aria-busy={!isKept && unkept === null}>
        {steps.map((step, at) => (
          <li key={step.id} className={styles.step}>
            <LessonStepFields
              step={step}
              place={at + 1}
              isLast={at === steps.length - 1}
              conflicts={conflicts.filter((conflict) => conflict.step === step.id)}
              onChange={(field, value) => set(step.id, field, value)}
              onSettle={(field, value) => settle(step.id, field, value)}
              onMove={(by) => move(step.id, by)}
              onRemove={() => remove(step.id)}
            />
          </li>
        ))}
      </ol>
      <AddByLink onAdd={add} />
      <SendLesson lesson={sent} onOpen={replace} />
    </article>
  );
}
