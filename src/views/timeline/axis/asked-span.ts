import type { Filter } from '../../../filter/filter.ts';
import { parseDay } from '../../../lib/day.ts';
import type { DayInterval } from '../../../lib/edtf.ts';

/** The days that `from` and `to` ask for, far ends for those not given; null when neither is. */
export function askedSpanOf({ from, to }: Pick<Filter, 'from' | 'to'>): DayInterval | null {
  if (from === null && to === null) return null;
  return {
    from: parseDay(from ?? '') ?? Number.NEGATIVE_INFINITY,
    to: parseDay(to ?? '') ?? Number.POSITIVE_INFINITY,
  };
}
