import { publishedIn } from '../../filter/published-in.ts';
import type { Selection } from '../../filter/select.ts';
import { formatDay } from '../../lib/day.ts';
import { writeDay } from '../../lib/format-date.ts';

/** One day of the *as known on* control: how many articles were out by then, may have been, and were not. */
export type AsofStop = { day: string; text: string; in: number; maybe: number; out: number };

const MOST_STOPS = 400;

const kept = new WeakMap<readonly unknown[], readonly AsofStop[]>();

/**
 * The days on which what is known changes: those by which an article is in for certain or first may be. With more than
 * 400 of them, evenly thinned. They are of the whole case, whatever the filter.
 */
export function deriveAsofStops({ case: data, filter }: Selection): readonly AsofStop[] {
  const published = publishedIn(data, filter.zone);
  const known = kept.get(published);
  if (known) return known;
  const last = published.map((date) => date?.to ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b);
  const first = published.map((date) => date?.from ?? Number.NEGATIVE_INFINITY).sort((a, b) => a - b);
  const days = [...new Set([...first, ...last].filter(Number.isFinite))].sort((a, b) => a - b);
  const step = Math.ceil(days.length / MOST_STOPS);
  let ended = 0;
  let begun = 0;
  const stops: AsofStop[] = [];
  for (const [i, day] of days.entries()) {
    while (last[ended]! <= day) ended++;
    while (first[begun]! <= day) begun++;
    if (i % step !== 0 && i !== days.length - 1) continue;
    const out = first.length - begun;
    stops.push({ day: formatDay(day), text: writeDay(day), in: ended, maybe: begun - ended, out });
  }
  kept.set(published, stops);
  return stops;
}
