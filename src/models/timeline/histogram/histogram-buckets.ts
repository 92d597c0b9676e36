import type { Bucket } from '../../../filter/filter.ts';
import { type Day, dayOf, daysInMonth, partsOfDay } from '../../../lib/day.ts';
import type { DayInterval } from '../../../lib/edtf.ts';
import type { ClockColumn } from '../dates/clock-column.ts';

/** Slots of dates that have no bucket, or one that the axis does not show whole; those that have one begin at FIRST. */
export const UNDATED = 0;
export const COARSE = 1;
export const BEYOND = 2;
export const FIRST = 3;

/** More bars than this are not drawn: the bucket becomes coarser. */
export const MOST_BARS = 400;
const BUCKETS: readonly Bucket[] = ['day', 'week', 'month'];

/** The bucket that holds a day; weeks begin on Monday. */
export function bucketOf(day: Day, bucket: Bucket): DayInterval {
  const { year, month, weekday } = partsOfDay(day);
  if (bucket === 'day') return { from: day, to: day };
  if (bucket === 'week') {
    const from = day - ((weekday + 6) % 7);
    return { from, to: from + 6 };
  }
  return { from: dayOf(year, month, 1), to: dayOf(year, month, daysInMonth(year, month)) };
}

/**
 * The buckets that occur on the days shown, cut to them, and the slot that each code of a column falls into. What is not
 * whole within the days shown is beyond them: a bar never counts more than the days that it is drawn over.
 */
function slotsOf(
  { days }: ClockColumn,
  bucket: Bucket,
  shown: DayInterval,
): { slots: Uint32Array; buckets: DayInterval[] } {
  const at = new Map<Day, number>();
  const buckets: DayInterval[] = [];
  const slots = Uint32Array.from(days, (span) => {
    if (!span) return UNDATED;
    if (!Number.isFinite(span.from) || !Number.isFinite(span.to)) return COARSE;
    const found = bucketOf(span.from, bucket);
    if (span.to > found.to) return COARSE;
    if (span.from < shown.from || span.to > shown.to) return BEYOND;
    let slot = at.get(found.from);
    if (slot === undefined) {
      slot = buckets.length;
      at.set(found.from, slot);
      buckets.push({ from: Math.max(found.from, shown.from), to: Math.min(found.to, shown.to) });
    }
    return slot + FIRST;
  });
  return { slots, buckets };
}

/**
 * The bucket asked for or, where that gives too many bars, the next coarser. Without one asked for, the finest that
 * has a place for half of the dated quotes.
 */
export function chooseBucket(
  asked: Bucket | null,
  column: ClockColumn,
  perCode: Uint32Array,
  shown: DayInterval,
) {
  const first = asked === null ? 0 : BUCKETS.indexOf(asked);
  for (let i = first; ; i++) {
    const bucket = BUCKETS[i] ?? 'month';
    const coded = slotsOf(column, bucket, shown);
    const isLast = i + 1 >= BUCKETS.length;
    if (isLast || (coded.buckets.length <= MOST_BARS && (asked !== null || holdsHalf(coded.slots, perCode))))
      return { bucket, isCoarsened: asked !== null && bucket !== asked, ...coded };
  }
}

function holdsHalf(slots: Uint32Array, counts: Uint32Array): boolean {
  let exact = 0;
  let coarse = 0;
  slots.forEach((slot, code) => {
    if (slot === COARSE) coarse += counts[code]!;
    else if (slot !== UNDATED) exact += counts[code]!;
  });
  return exact >= coarse;
}
