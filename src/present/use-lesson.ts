import { useMemo } from 'react';
import type { FailureError } from '../engine/failure.ts';
import { useModel } from '../engine/use-model.ts';
import { useFilter } from '../filter/use-filter.ts';
import type { Lesson } from '../models/present/tour.ts';
import { useLettered } from '../views/blind/letters-context.ts';
import { presentedView } from './step-address.ts';
import { useOwnLesson } from './use-own-lesson.ts';

export type LessonState = {
  /** null while it is on its way, and where there is none. */
  lesson: Lesson | null;
  isMissing: boolean;
  failure: FailureError | null;
};

/** The name under which a teacher's own lesson, or the one in the address, is presented. */
export const OWN_LESSON = 'lesson';

/** What `/present/:tour/…` presents: a tour of the case, the teacher's own lesson, or one record or list as one step. */
export function useLesson(tour: string, step: string): LessonState & { isSingle: boolean } {
  const { filter, href } = useFilter();
  const view = presentedView(tour, step);
  const isOwn = tour === OWN_LESSON;
  const own = useOwnLesson(isOwn);
  const lettered = useLettered();
  const ownLesson = useMemo(
    () =>
      own.lesson && {
        ...own.lesson,
        steps: own.lesson.steps.map((step) => ({ ...step, view: lettered(step.view) })),
      },
    [own.lesson, lettered],
  );
  const { model, failure, isBusy } = useModel('tour', filter, { id: view === null && !isOwn ? tour : '' });
  if (view !== null) {
    const bare = { caption: '', prompt: '', answer: '', minutes: 0 };
    const lesson = { name: '', steps: [{ ...bare, view: href({}, view) }] };
    return { lesson, isMissing: false, failure: null, isSingle: true };
  }
  if (isOwn)
    return {
      lesson: ownLesson,
      isMissing: own.isRead && !own.lesson,
      failure: own.failure,
      isSingle: false,
    };
  // While names are hidden or shown, the lesson before stays.
  const lesson = model?.id === tour ? model.lesson : null;
  return { lesson, isMissing: !isBusy && model !== null && lesson === null, failure, isSingle: false };
}
