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
  /** Answers that the class votes on, one a line; the view's own where there are none. */
  choices?: string;
};

/** As many as there are number keys. */
const MOST_CHOICES = 9;

/** The answers to vote on, each once, at most nine. */
export const choicesOf = ({ choices = '' }: Pick<LessonStep, 'choices'>): string[] =>
  [...new Set(choices.split('\n').map((line) => line.trim()))].filter(Boolean).slice(0, MOST_CHOICES);

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
      steps: (tour.steps ?? []).map(({ caption, prompt, answer, minutes, view, choices }) => ({
        caption: caption ?? '',
        prompt: prompt ?? '',
        answer: answer ?? '',
        minutes: minutes ?? 0,
        view: view ?? '/',
        ...(choices && choices.length > 0 && { choices: choices.join('\n') }),
      })),
    },
  };
}
