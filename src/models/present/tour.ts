import type { Selection } from '../../filter/select.ts';

/** One step of a lesson: what the teacher asks, what is to be found, how long it takes, and the view that shows it. */
export type LessonStep = {
  caption: string;
  prompt: string;
  answer: string;
  /** 0 = not said. */
  minutes: number;
  /** Address of a view, relative to the site: "/claims/x?source=y". */
  view: string;
};

export type Lesson = { name: string; steps: readonly LessonStep[] };

/** One tour of the case as a lesson; null where the case has no such tour. */
export function deriveTour(
  { case: data }: Selection,
  { id }: { id: string },
): { id: string; lesson: Lesson | null } {
  const tour = data.tours.rows[data.tours.at.get(id) ?? -1];
  if (!tour) return { id, lesson: null };
  return {
    id,
    lesson: {
      name: tour.name ?? tour.id,
      steps: (tour.steps ?? []).map(({ caption, prompt, answer, minutes, view }) => ({
        caption: caption ?? '',
        prompt: prompt ?? '',
        answer: answer ?? '',
        minutes: minutes ?? 0,
        view: view ?? '/',
      })),
    },
  };
}
