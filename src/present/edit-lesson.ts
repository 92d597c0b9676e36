import type { Lesson, LessonStep } from '../models/present/tour.ts';

const withSteps = (lesson: Lesson, steps: readonly LessonStep[]): Lesson => ({ ...lesson, steps });

/** The step at a place with some fields changed. */
export const changeStep = (lesson: Lesson, at: number, change: Partial<LessonStep>): Lesson =>
  withSteps(
    lesson,
    lesson.steps.map((step, i) => (i === at ? { ...step, ...change } : step)),
  );

/** Without the step at a place. */
export const removeStep = (lesson: Lesson, at: number): Lesson =>
  withSteps(
    lesson,
    lesson.steps.filter((_, i) => i !== at),
  );

/** The step one place earlier (-1) or later (1); the same lesson at an end. */
export function moveStep(lesson: Lesson, at: number, by: -1 | 1): Lesson {
  const to = at + by;
  const step = lesson.steps[at];
  const other = lesson.steps[to];
  if (!step || !other) return lesson;
  return withSteps(
    lesson,
    lesson.steps.map((one, i) => (i === at ? other : i === to ? step : one)),
  );
}

/**
 * A link to a view, pasted from the address bar, as a step's view ("/claims/x?source=y"); null when it is no address of
 * this site. `base` is the site's path, "/" or "/readout/".
 */
export function viewOfLink(link: string, origin: string, base: string): string | null {
  let url: URL;
  try {
    url = new URL(link.trim(), origin);
  } catch {
    return null;
  }
  if (url.origin !== origin || !`${url.pathname}/`.startsWith(base)) return null;
  return `/${url.pathname.slice(base.length)}${url.search}`;
}

export const minutesOf = ({ steps }: Lesson): number => steps.reduce((sum, { minutes }) => sum + minutes, 0);
