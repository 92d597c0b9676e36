import { innerPath } from '../lib/inner-path.ts';
import type { Lesson } from '../models/present/tour.ts';

/** A lesson as it is sent, without what only this machine needs to know of its steps. */
export const bareLesson = ({ name, steps }: Lesson): Lesson => ({
  name,
  steps: steps.map(({ caption, prompt, choices, answer, minutes, view }) => ({
    caption,
    prompt,
    ...(choices ? { choices } : {}),
    answer,
    minutes,
    view,
  })),
});

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
  return innerPath(`/${url.pathname.slice(base.length)}${url.search}`);
}

export const minutesOf = ({ steps }: Lesson): number => steps.reduce((sum, { minutes }) => sum + minutes, 0);
