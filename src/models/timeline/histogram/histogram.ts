/**
 * Quotes by day, week or month on the clock that the reader chose. A date is counted in a bucket only when it lies in
 * it whole; coarser ones are counted apart, never on the first of their month.
 */
import type { Bucket } from '../../../filter/filter.ts';
import { askedDays, bitOf, countByCode, type Selection } from '../../../filter/select.ts';
import type { Codes } from '../../../lib/coded.ts';
import type { Day } from '../../../lib/day.ts';
import { type DayInterval, overlaps } from '../../../lib/edtf.ts';
import { type Axis, placeOf } from '../axis/axis.ts';
import type { ClockColumn } from '../dates/clock-column.ts';
import { BEYOND, COARSE, chooseBucket, FIRST, MOST_BARS, UNDATED } from './histogram-buckets.ts';

/** Quotes and the different statements they render. */
export type Tally = { quotes: number; statements: number };

/** All that the filter leaves whatever days it asks for and, of these, what may lie within those days. */
export type DayTally = Tally & { inside: Tally };

export type Bar = DayTally & {
  /** First and last day of the bucket, inclusive; of one that the axis shows in part, the days shown. */
  from: Day;
  to: Day;
  /** Its extent on the axis, 0 to 1. */
  x0: number;
  x1: number;
  /** Some of its days are within those asked for. */
  isInside: boolean;
};

export type HistogramModel = {
  bucket: Bucket;
  /** True when the bucket is coarser than asked for, as there would be too many bars. */
  isCoarsened: boolean;
  bars: readonly Bar[];
  /** Dated, but not to one bucket. Within the days asked for, and in all. */
  coarse: DayTally;
  /** Without a date on this clock. */
  undated: DayTally;
  /** Dated to one bucket, and not whole within the days that the axis shows. */
  beyond: DayTally;
};

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

/** The histogram under an axis. */
export function deriveHistogram(
  selection: Selection,
  axis: Axis,
  column: ClockColumn,
  perCode: Uint32Array,
): HistogramModel {
  const { filter } = selection;
  const { bucket, isCoarsened, slots, buckets } = chooseBucket(filter.bucket, column, perCode, axis);
  const size = buckets.length + FIRST;
  const isBound = filter.clock !== 'published';
  const quotes = quotesPerSlot(perCode, slots, size);
  const statements = statementsPerSlot(selection, column.codes, slots, quotes, isBound);
  const days = askedDays(filter);
  const inside = days ? insidePerSlot(selection, column, slots, perCode, size, days) : null;
  const of = (slot: number): DayTally => {
    const all = { quotes: quotes[slot]!, statements: statements[slot]! };
    return {
      ...all,
      inside: inside ? { quotes: inside.quotes[slot]!, statements: inside.statements[slot]! } : all,
    };
  };
  const bars: Bar[] = [];
  buckets.forEach((span, i) => {
    const count = of(i + FIRST);
    if (count.quotes === 0) return;
    const isInside = !days || overlaps(span, days);
    bars.push({ ...span, ...count, x0: placeOf(axis, span.from), x1: placeOf(axis, span.to + 1), isInside });
  });
  bars.sort((a, b) => a.from - b.from);
  // Decades by month: what has no room for a bar is counted, not lost.
  const beyond = [of(BEYOND), ...bars.splice(MOST_BARS)].reduce(added);
  return {
    bucket,
    isCoarsened,
    bars,
    coarse: of(COARSE),
    undated: of(UNDATED),
    beyond,
  };
}

const added = (a: DayTally, b: DayTally): DayTally => ({
  quotes: a.quotes + b.quotes,
  statements: a.statements + b.statements,
  inside: {
    quotes: a.inside.quotes + b.inside.quotes,
    statements: a.inside.statements + b.inside.statements,
  },
});

/** The same counts, of what may lie within the days asked for, by the rule of the filter: spans that overlap them. */
function insidePerSlot(
  selection: Selection,
  column: ClockColumn,
  slots: Uint32Array,
  perCode: Uint32Array,
  size: number,
  days: DayInterval,
): { quotes: Uint32Array; statements: Uint32Array } {
  const mine = slots.map((slot, code) => {
    const span = column.days[code];
    return span && overlaps(span, days) ? slot : UNDATED;
  });
  const quotes = quotesPerSlot(perCode, mine, size);
  const isBound = selection.filter.clock !== 'published';
  const statements = statementsPerSlot(selection, column.codes, mine, quotes, isBound);
  quotes[UNDATED] = 0;
  statements[UNDATED] = 0;
  return { quotes, statements };
}
