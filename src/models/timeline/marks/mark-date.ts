import { writeDate } from '../../../lib/format-date.ts';
import { writeZone } from '../dates/write-zone.ts';
import type { Dated } from '../dates/zoned-dates.ts';
import { type MarkShape, shapeOf } from './mark-shape.ts';

/** The date that a mark stands for, on the clock shown: its words, with the zone of a time of day, and its shape. */
export type MarkDate = { text: string; shape: MarkShape };

type Kept = Pick<Dated, 'basis' | 'zone'> & { mark: MarkDate };

const kept = new WeakMap<Dated['date'], Kept[]>();

/** Made once per date, so that what many marks share crosses from the worker once. */
export function markDateOf({ date, basis, zone }: Dated): MarkDate {
  const list = kept.get(date) ?? [];
  const known = list.find((one) => one.basis === basis && one.zone === zone);
  if (known) return known.mark;
  const mark = { text: writeDate(date) + writeZone(zone), shape: shapeOf(date, basis) };
  kept.set(date, [...list, { basis, zone, mark }]);
  return mark;
}
