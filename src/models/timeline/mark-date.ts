import { writeDate } from '../../lib/format-date.ts';
import { type MarkShape, shapeOf } from './mark-shape.ts';
import type { Dated } from './timeline-dates.ts';
import { writeZone } from './write-zone.ts';

/** The date that a mark stands for, on the clock shown: its words, with the zone of a time of day, and its shape. */
export type MarkDate = { text: string; shape: MarkShape };

const kept = new WeakMap<Dated['date'], Map<string, MarkDate>>();

/** Made once per date, so that what many marks share crosses from the worker once. */
export function markDateOf({ date, basis, zone }: Dated): MarkDate {
  const known = kept.get(date) ?? new Map<string, MarkDate>();
  kept.set(date, known);
  const key = `${basis} ${zone}`;
  let made = known.get(key);
  if (!made) {
    made = { text: writeDate(date) + writeZone(zone), shape: shapeOf(date, basis) };
    known.set(key, made);
  }
  return made;
}
