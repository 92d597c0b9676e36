/**
 * Quotes by day, week or month on the clock that the reader chose. A date is counted in a bucket only when it lies in
 * it whole; coarser ones are counted apart, never on the first of their month.
 */
import type { Bucket } from '../../filter/filter.ts';
import { askedDays, bitOf, countByCode, type Selection } from '../../filter/select.ts';
import type { Codes } from '../../lib/coded.ts';
import { type Day, dayOf, daysInMonth, partsOfDay } from '../../lib/day.ts';
import { type DayInterval, overlaps } from '../../lib/edtf.ts';
import { type Axis, placeOf } from './axis.ts';
import { zonedDates } from './timeline-dates.ts';

/** Quotes and the different statements they render. */
export type Tally = { quotes: number; statements: number };

export type Bar = Tally & {
  /** First and last day of the bucket, inclusive. */
  from: Day;
  to: Day;
  /** Its extent on the axis, 0 to 1. */
  x0: number;
  x1: number;
  /** Within the days asked for. */
  isInside: boolean;
};

export type HistogramModel = {
  bucket: Bucket;
  /** True when the bucket is coarser than asked for, as there would be too many bars. */
  isCoarsened: boolean;
  bars: readonly Bar[];
  /** Dated, but not to one bucket. Within the days asked for, and in all. */
  coarse: Tally & { inside: Tally };
  /** Without a date on this clock. */
  undated: Tally;
  /** In buckets that the axis does not show. */
  beyond: Tally;
};

/** The days that each code of a column covers; null = no date. */
export type ClockColumn = { codes: Codes; days: readonly (DayInterval | null)[] };

const MOST_BARS = 400;
const BUCKETS: readonly Bucket[] = ['day', 'week', 'month'];

/** The dates of quotes on the clock chosen; publication times in the zone chosen. */
export function clockColumn(selection: Selection): ClockColumn {
  const { quotes } = selection.case;
  const { clock } = selection.filter;
  if (clock !== 'published') return quotes.clocks[clock];
  return { codes: quotes.article, days: zonedDates(selection).published.map((dated) => dated?.date ?? null) };
}

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

/** Which bucket (0 and up), COARSE or UNDATED each code of a column falls into. */
const UNDATED = 0;
const COARSE = 1;

function slotsOf({ days }: ClockColumn, bucket: Bucket): { slots: Uint32Array; buckets: DayInterval[] } {
  const at = new Map<Day, number>();
  const buckets: DayInterval[] = [];
  const slots = Uint32Array.from(days, (span) => {
    if (!span) return UNDATED;
    if (!Number.isFinite(span.from) || !Number.isFinite(span.to)) return COARSE;
    const found = bucketOf(span.from, bucket);
    if (span.to > found.to) return COARSE;
    let slot = at.get(found.from);
    if (slot === undefined) {
      slot = buckets.length;
      at.set(found.from, slot);
      buckets.push(found);
    }
    return slot + 2;
  });
  return { slots, buckets };
}

/** Selected quotes per code of the clock's column, whatever days are asked for. */
export const countByDate = (selection: Selection, { codes, days }: ClockColumn): Uint32Array =>
  countByCode(selection, codes, days.length, 'date');

/** Sums per code into sums per slot. */
function quotesPerSlot(perCode: Uint32Array, slots: Uint32Array, size: number): Uint32Array {
  const quotes = new Uint32Array(size);
  for (let code = 0; code < perCode.length; code++) quotes[slots[code]!]! += perCode[code]!;
  return quotes;
}

/**
 * Different statements per slot, over the quotes that pass all but the dates. `isBound`: all quotes of a statement
 * share a code, so one look per statement is enough; else rows are sorted by slot first, with `quotes` per slot.
 */
function statementsPerSlot(
  { fails, case: data }: Selection,
  codes: Codes,
  slots: Uint32Array,
  quotes: Uint32Array,
  isBound: boolean,
): Uint32Array {
  const { statement } = data.quotes;
  const refuse = 0xffff & ~bitOf('date');
  const statements = new Uint32Array(quotes.length);
  if (isBound) {
    const seen = new Uint8Array(data.statements.rows.length);
    for (let i = 0; i < fails.length; i++) {
      if ((fails[i]! & refuse) !== 0) continue;
      const s = statement[i]!;
      if (seen[s] === 0) statements[slots[codes[i]!]!]!++;
      seen[s] = 1;
    }
    return statements;
  }
  const next = new Uint32Array(quotes.length);
  for (let slot = 1; slot < next.length; slot++) next[slot] = next[slot - 1]! + quotes[slot - 1]!;
  const sorted = new Uint32Array(fails.length);
  for (let i = 0; i < fails.length; i++)
    if ((fails[i]! & refuse) === 0) sorted[next[slots[codes[i]!]!]!++] = statement[i]!;
  const seenIn = new Int32Array(data.statements.rows.length).fill(-1);
  let k = 0;
  for (let slot = 0; slot < next.length; slot++)
    for (; k < next[slot]!; k++) {
      const s = sorted[k]!;
      if (seenIn[s] === slot) continue;
      seenIn[s] = slot;
      statements[slot]!++;
    }
  return statements;
}

/** Exact days of the case on the clock chosen: the axis must have a place for them. */
export function exactDays({ days }: ClockColumn): Day[] {
  const found = new Set<Day>();
  for (const span of days) if (span && span.from === span.to) found.add(span.from);
  return [...found];
}

/**
 * The bucket asked for or, where that gives too many bars, the next coarser. Without one asked for, the finest that
 * has a place for half of the dated quotes.
 */
function chooseBucket(asked: Bucket | null, column: ClockColumn, perCode: Uint32Array) {
  const first = asked === null ? 0 : BUCKETS.indexOf(asked);
  for (let i = first; ; i++) {
    const bucket = BUCKETS[i] ?? 'month';
    const coded = slotsOf(column, bucket);
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

/** The histogram under an axis. */
export function deriveHistogram(
  selection: Selection,
  axis: Axis,
  column: ClockColumn,
  perCode: Uint32Array,
): HistogramModel {
  const { filter } = selection;
  const { bucket, isCoarsened, slots, buckets } = chooseBucket(filter.bucket, column, perCode);
  const size = buckets.length + 2;
  const isBound = filter.clock !== 'published';
  const quotes = quotesPerSlot(perCode, slots, size);
  const statements = statementsPerSlot(selection, column.codes, slots, quotes, isBound);
  const of = (slot: number): Tally => ({ quotes: quotes[slot]!, statements: statements[slot]! });
  const days = askedDays(filter);
  const bars: Bar[] = [];
  const beyond: Tally = { quotes: 0, statements: 0 };
  buckets.forEach((span, i) => {
    const count = of(i + 2);
    if (count.quotes === 0) return;
    if (!overlaps(span, axis)) {
      beyond.quotes += count.quotes;
      beyond.statements += count.statements;
      return;
    }
    const isInside = !days || overlaps(span, days);
    bars.push({ ...span, ...count, x0: placeOf(axis, span.from), x1: placeOf(axis, span.to + 1), isInside });
  });
  bars.sort((a, b) => a.from - b.from);
  return {
    bucket,
    isCoarsened,
    bars: bars.slice(0, MOST_BARS),
    coarse: { ...of(COARSE), inside: coarseInside(selection, column, slots, perCode, of(COARSE)) },
    undated: of(UNDATED),
    beyond,
  };
}

/** Of the quotes without an exact bucket, those that may lie within the days asked for. */
function coarseInside(
  selection: Selection,
  column: ClockColumn,
  slots: Uint32Array,
  perCode: Uint32Array,
  all: Tally,
): Tally {
  const days = askedDays(selection.filter);
  if (!days) return all;
  const isIn = Uint32Array.from(column.days, (span, code) =>
    slots[code] === COARSE && span && overlaps(span, days) ? 1 : 0,
  );
  const quotes = quotesPerSlot(perCode, isIn, 2);
  const isBound = selection.filter.clock !== 'published';
  const statements = statementsPerSlot(selection, column.codes, isIn, quotes, isBound);
  return { quotes: quotes[1]!, statements: statements[1]! };
}
