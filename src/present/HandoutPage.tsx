import { useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useShareLink } from '../engine/use-share-link.ts';
import { useFilter } from '../filter/use-filter.ts';
import { formatCount } from '../lib/format-count.ts';
import type { Lesson, LessonStep } from '../models/present/tour.ts';
import type { WallModel } from '../models/present/wall.ts';
import { siteAddress } from '../ui/site-address.ts';
import { useParams } from '../ui/use-params.ts';
import { useStored } from '../ui/use-stored.ts';
import { FilterLink } from '../views/FilterLink.tsx';
import { MissingRecord } from '../views/MissingRecord.tsx';
import { ModelFailure } from '../views/ModelFailure.tsx';
import { PageTitle } from '../views/PageTitle.tsx';
import { fillPages } from './fill-pages.ts';
import { HandoutAnswer } from './HandoutAnswer.tsx';
import styles from './HandoutPage.module.css';
import { HandoutTask } from './HandoutTask.tsx';
import { NoOwnLesson } from './NoOwnLesson.tsx';
import { NoSuchStep } from './NoSuchStep.tsx';
import { stepAddress } from './step-address.ts';
import { OWN_LESSON, useLesson } from './use-lesson.ts';
import { useWalls } from './use-walls.ts';

/** A lesson on paper: tasks with room to write for the class; at an address of their own, the answers. */
export function HandoutPage() {
  const { tour = '', sheet } = useParams();
  const { hash } = useLocation();
  const { lesson, isMissing, failure } = useLesson(tour, '1');
  const { walls, failure: wallFailure } = useWalls(lesson);
  const problem = failure ?? wallFailure;
  if (problem) return <ModelFailure failure={problem} />;
  if (isMissing)
    return (
      <main className={styles.missing}>
        {tour === OWN_LESSON ? <NoOwnLesson /> : <MissingRecord list="tours" id={tour} />}
      </main>
    );
  if (!lesson || !walls) return <main className={styles.missing} aria-busy="true" />;
  if (lesson.steps.length === 0) return <NoSuchStep {...{ tour, hash }} name={lesson.name} steps={0} />;
  const kind = sheet === 'key' ? 'answers' : 'tasks';
  return <Sheets key={kind} {...{ tour, lesson, walls, kind, hash }} />;
}

/** Height of what a page holds, in mm: the sheet less its margins, its head and its foot. */
const HEAD = 20;
const ROOM = { a4: 297 - 30 - 12 - HEAD, letter: 279.4 - 30 - 12 - HEAD } as const;
/** Height of a line to write on, in mm, as the style has it. */
const LINE = 9;
type Paper = keyof typeof ROOM;

type SheetsProps = {
  tour: string;
  lesson: Lesson;
  walls: readonly WallModel[];
  kind: 'tasks' | 'answers';
  hash: string;
};

function Sheets({ tour, lesson, walls, kind, hash }: SheetsProps) {
  const { filter, href } = useFilter();
  const shareLink = useShareLink();
  const [stored, setPaper] = useStored('paper', 'a4');
  const paper: Paper = stored === 'letter' ? 'letter' : 'a4';
  const measure = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<{ blocks: number[]; moreLines: number }[]>([]);
  const base = siteAddress().replace(/\/$/, '');
  const linkOf = ({ view }: LessonStep) => {
    const { path, filter: asked } = stepAddress(view, filter);
    return shareLink(`${base}${href(asked, path)}`);
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
      const heights = [...element.children].map((block) => block.getBoundingClientRect().height);
      const room = ROOM[paper] * perMm;
      setPages(
        fillPages(heights, room).map((blocks) => {
          const left = room - blocks.reduce((sum, block) => sum + (heights[block] ?? 0), 0);
          return { blocks, moreLines: Math.max(0, Math.floor(left / (LINE * perMm) / blocks.length)) };
        }),
      );
    };
    read();
    void document.fonts.ready.then(read);
  }, [paper, lesson, walls, filter.blind]);
  const title = lesson.name || 'A lesson';
  const isKey = kind === 'answers';
  const says = isKey ? 'Answers' : 'Handout';
  return (
    <main className={styles.handout} data-paper={paper}>
      <PageTitle>{`${says}: ${title}`}</PageTitle>
      <header className={`${styles.tools} no-print`}>
        <h1>
          {says}: {title}
        </h1>
        <p role="status">
          {formatCount(pages.length, 'page')} {isKey ? 'with the answers, for the teacher' : 'for the class'}.
          Printing this page prints nothing else.
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
          <FilterLink path={`/handout/${tour}${isKey ? '' : '/key'}`} hash={hash}>
            {isKey ? 'The sheet for the class' : 'The answers, on a sheet of their own'}
          </FilterLink>
          <FilterLink path={tour === 'lesson' ? '/lesson' : '/'}>Back</FilterLink>
        </p>
      </header>
      <div ref={measure} className={styles.measure} aria-hidden="true">
        {isKey ? answers : lesson.steps.map((step, i) => task(step, i))}
      </div>
      {pages.map(({ blocks, moreLines }, i) => (
        <section
          key={blocks[0]}
          className={styles.sheet}
          aria-label={`Page ${i + 1}${isKey ? ', answers' : ''}`}
        >
          <header className={styles.top}>
            <p className={styles.lesson}>{title}</p>
            {isKey ? (
              <p>Answers, for the teacher</p>
            ) : (
              <p className={styles.name}>
                <span>Name</span>
                <span>Date</span>
              </p>
            )}
          </header>
          <div>
            {blocks.map((block) => (isKey ? answers[block] : task(lesson.steps[block]!, block, moreLines)))}
          </div>
          <p className={styles.foot}>
            <span>
              {title}
              {isKey && ' – answers, for the teacher'}
            </span>
            <span>
              {i + 1} / {pages.length}
            </span>
          </p>
        </section>
      ))}
    </main>
  );
}
