import type { Lesson, LessonStep } from '../models/present/tour.ts';
import { readLesson } from './lesson-link.ts';

const KEY = 'readout.lesson';

export const NO_LESSON: Lesson = { name: '', steps: [] };

/** The lesson kept on this machine; an empty one where there is none or it cannot be read. */
export function loadOwnLesson(): Lesson {
  try {
    return readLesson(localStorage.getItem(KEY) ?? '') ?? NO_LESSON;
  } catch {
    return NO_LESSON;
  }
}

/** Keeps a lesson on this machine. False where storage is full or blocked: it then lives until the page closes. */
export function saveOwnLesson(lesson: Lesson): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(lesson));
    return true;
  } catch {
    return false;
  }
}

/** Puts a view at the end of the lesson kept on this machine. */
export function addToLesson(step: Partial<LessonStep> & { view: string }): {
  steps: number;
  isKept: boolean;
} {
  const { name, steps } = loadOwnLesson();
  const bare = { caption: '', prompt: '', answer: '', minutes: 5 };
  const lesson = { name, steps: [...steps, { ...bare, ...step }] };
  return { steps: lesson.steps.length, isKept: saveOwnLesson(lesson) };
}
