import { useLayoutEffect, useRef, useState } from 'react';
import { useParams } from 'react-router';
import { useFilter } from '../filter/use-filter.ts';
import type { Lesson, LessonStep } from '../models/present/tour.ts';
import type { WallModel } from '../models/present/wall.ts';
import { useStored } from '../ui/use-stored.ts';
import { FilterLink } from '../views/FilterLink.tsx';
import { ModelFailure } from '../views/ModelFailure.tsx';
import { fillPages } from './fill-pages.ts';
import { HandoutAnswer } from './HandoutAnswer.tsx';
import styles from './HandoutPage.module.css';
import { HandoutTask } from './HandoutTask.tsx';
import { stepAddress } from './step-address.ts';
import { useLesson } from './use-lesson.ts';
import { useWalls } from './use-walls.ts';

/** A lesson on paper: tasks with room to write, and the answers on a page of their own. */
export function HandoutPage() {
  const { tour = '' } = useParams();
  const { lesson, isMissing, failure } = useLesson(tour, '1');
  const { walls, failure: wallFailure } = useWalls(lesson);
  const problem = failure ?? wallFailure;
  if (problem) return <ModelFailure failure={problem} />;
  if (isMissing)
    return (
      <main className={styles.missing}>
        <h1>There is no such lesson here.</h1>
        <FilterLink path="/">The case and its lessons</FilterLink>
      </main>
    );
  if (!lesson || !walls) return <main className={styles.missing} aria-busy="true" />;
  return <Sheets tour={tour} lesson={lesson} walls={walls} />;
}

/** Height of what a page holds, in mm: the sheet less its margins and its foot. */
const ROOM = { a4: 297 - 30 - 12, letter: 279.4 - 30 - 12 } as const;
/** Height of a line to write on, in mm, as the style has it. */
const LINE = 9;
type Paper = keyof typeof ROOM;

function Sheets({ tour, lesson, walls }: { tour: string; lesson: Lesson; walls: readonly WallModel[] }) {
  const { filter, href } = useFilter();
  const [stored, setPaper] = useStored('paper', 'a4');
  const paper: Paper = stored === 'letter' ? 'letter' : 'a4';
  const measure = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<{
    tasks: { blocks: number[]; moreLines: number }[];
    answers: number[][];
  } | null>(null);
  const base = `${location.origin}${import.meta.env.BASE_URL}`.replace(/\/$/, '');
  const linkOf = ({ view }: LessonStep) => {
    const { path, filter: asked } = stepAddress(view, filter);
    return `${base}${href(asked, path)}`;
  };
  const task = (step: LessonStep, i: number, moreLines = 0) => (
    <HandoutTask
      key={i}
      {...{ step, moreLines }}
      place={i + 1}
      wall={walls[i] as WallModel}
      link={linkOf(step)}
    />
  );
  const answers = lesson.steps.map((step, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
    <HandoutAnswer key={i} step={step} place={i + 1} wall={walls[i] as WallModel} />
  ));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is measured depends on these
  useLayoutEffect(() => {
    const element = measure.current;
    if (!element) return;
    const read = () => {
      const perMm = element.getBoundingClientRect().width / (paper === 'a4' ? 180 : 185.9);
      const heightsOf = (name: string) =>
        [...element.querySelectorAll(`[data-list="${name}"] > *`)].map(
          (block) => block.getBoundingClientRect().height,
        );
      const room = ROOM[paper] * perMm;
      const heights = heightsOf('tasks');
      const tasks = fillPages(heights, room).map((blocks) => {
        const left = room - blocks.reduce((sum, block) => sum + (heights[block] ?? 0), 0);
        return { blocks, moreLines: Math.max(0, Math.floor(left / (LINE * perMm) / blocks.length)) };
      });
      setPages({ tasks, answers: fillPages(heightsOf('answers'), room) });
    };
    read();
    void document.fonts.ready.then(read);
  }, [paper, lesson, walls, filter.blind]);
  const sheets = [
    ...(pages?.tasks ?? []).map((page) => ({ kind: 'tasks' as const, ...page })),
    ...(pages?.answers ?? []).map((blocks) => ({ kind: 'answers' as const, blocks, moreLines: 0 })),
  ];
  const title = lesson.name || 'A lesson';
  return (
    <main className={styles.handout} data-paper={paper}>
      <title>{`Handout: ${title} · Readout`}</title>
      <header className={`${styles.tools} no-print`}>
        <h1>Handout: {title}</h1>
        <p role="status">
          {sheets.length} pages: {pages?.tasks.length ?? 0} for the class, {pages?.answers.length ?? 0} with
          the answers.
        </p>
        <p className={styles.actions}>
          {(['a4', 'letter'] as const).map((size) => (
            <button key={size} type="button" aria-pressed={paper === size} onClick={() => setPaper(size)}>
              {size === 'a4' ? 'A4' : 'Letter'}
            </button>
          ))}
          <button type="button" onClick={() => window.print()}>
            Print
          </button>
          <FilterLink path={tour === 'lesson' ? '/lesson' : '/'}>Back</FilterLink>
        </p>
      </header>
      <div ref={measure} className={styles.measure} aria-hidden="true">
        <div data-list="tasks">{lesson.steps.map((step, i) => task(step, i))}</div>
        <div data-list="answers">{answers}</div>
      </div>
      {sheets.map(({ kind, blocks, moreLines }, i) => (
        <section
          key={`${kind} ${blocks[0]}`}
          className={styles.sheet}
          aria-label={`Page ${i + 1}${kind === 'answers' ? ', answers' : ''}`}
        >
          <div className={styles.body}>
            {blocks.map((block) =>
              kind === 'answers' ? answers[block] : task(lesson.steps[block]!, block, moreLines),
            )}
          </div>
          <p className={styles.foot}>
            <span>
              {title}
              {kind === 'answers' && ' – answers, for the teacher'}
            </span>
            <span>
              {i + 1} / {sheets.length}
            </span>
          </p>
        </section>
      ))}
    </main>
  );
}
