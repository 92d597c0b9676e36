/**
 * Quotes by day, week or month on the clock that the reader chose. A date is counted in a bucket only when it lies in
 * it whole; coarser ones are counted apart, never on the first of their month.
 */
import type { Bucket } from '../../filter/filter.ts';
import { askedDays, bitOf, countByCode, type Selection } from '../../filter/select.ts';
import type { Codes } from '../../lib/coded.ts';
import type { Day } from '../../lib/day.ts';
import { overlaps } from '../../lib/edtf.ts';
import { type Axis, placeOf } from './axis.ts';
import type { ClockColumn } from './clock-column.ts';
import { COARSE, chooseBucket, FIRST, MOST_BARS, UNDATED } from './histogram-buckets.ts';

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
  const { bucket, isCoarsened, slots, buckets } = chooseBucket(filter.bucket, column, perCode);
  const size = buckets.length + FIRST;
  const isBound = filter.clock !== 'published';
  const quotes = quotesPerSlot(perCode, slots, size);
  const statements = statementsPerSlot(selection, column.codes, slots, quotes, isBound);
  const of = (slot: number): Tally => ({ quotes: quotes[slot]!, statements: statements[slot]! });
  const days = askedDays(filter);
  const bars: Bar[] = [];
  const beyond: Tally = { quotes: 0, statements: 0 };
  buckets.forEach((span, i) => {
    const count = of(i + FIRST);
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
  // Decades by month: what has no room for a bar is counted, not lost.
  for (const bar of bars.splice(MOST_BARS)) {
    beyond.quotes += bar.quotes;
    beyond.statements += bar.statements;
  }
  return {
    bucket,
    isCoarsened,
    bars,
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
