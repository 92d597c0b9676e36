import { useLocation, useNavigate } from 'react-router';
import { useOpenedCase } from '../engine/use-case.ts';
import { useKeptLesson } from '../engine/use-kept-lesson.ts';
import type { Lesson } from '../models/present/tour.ts';
import { useLettered } from '../views/blind/letters-context.ts';
import { InnerLink } from '../views/InnerLink.tsx';
import { PageTitle } from '../views/PageTitle.tsx';
import { minutesOf } from './edit-lesson.ts';
import styles from './LessonPage.module.css';

/** A lesson that came in the address: to be presented as it is, or kept as one's own. */
export function SentLesson({ lesson }: { lesson: Lesson | null }) {
  const { hash, search } = useLocation();
  const own = useKeptLesson(useOpenedCase().id);
  const navigate = useNavigate();
  const lettered = useLettered();
  if (!lesson)
    return (
      <article className={styles.page}>
        <PageTitle>A lesson that cannot be read</PageTitle>
        <h1 className={styles.title}>This link carries no lesson that can be read.</h1>
        <p>
          It may have been cut on its way. Nothing of yours has changed. Ask for the link again, or for the
          lesson as a file. <InnerLink to="/lesson">My lesson</InnerLink>
        </p>
      </article>
    );
  const has = own.lesson?.steps.length ?? 0;
  return (
    <article className={styles.page}>
      <PageTitle>{lesson.name || 'A lesson'}</PageTitle>
      <header className={styles.head}>
        <h1 className={styles.title}>{lesson.name || 'A lesson'}</h1>
        <p className={styles.total}>
          {lesson.steps.length} {lesson.steps.length === 1 ? 'step' : 'steps'}, {minutesOf(lesson)} minutes
        </p>
        <p className={styles.actions}>
          <InnerLink to={`/present/lesson/1${hash}`}>Present</InnerLink>
          <InnerLink to={`/handout/lesson${hash}`}>Handout</InnerLink>
          <button
            type="button"
            disabled={own.lesson === null}
            onClick={() => {
              own.replace(lesson);
              void navigate(`/lesson${search}`);
            }}
          >
            {has > 0 ? `Keep it in place of my lesson of ${has} steps` : 'Keep it as my lesson'}
          </button>
        </p>
      </header>
      <ol>
        {lesson.steps.map(({ caption, prompt, view }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
          <li key={i} className={styles.step}>
            <p className={styles.view}>
              <strong>{i + 1}</strong>{' '}
              <InnerLink to={lettered(view)}>{caption || prompt || lettered(view)}</InnerLink>
            </p>
            {caption !== '' && <p>{prompt}</p>}
          </li>
        ))}
      </ol>
    </article>
  );
}
