import { daysInMonth, formatDay, parseDay } from '../lib/day.ts';
import { monthName, writeDay, writeYear } from '../lib/format-date.ts';

/** What one bar of a histogram covers. */
export type TimeUnit = 'day' | 'month' | 'year';

/** One bar of a histogram: the days that it covers (ISO, both inclusive), its name, and how many quotes are of them. */
export type TimeBar = { from: string; to: string; name: string; count: number };

/** Bars from the first time to the last, empty ones too; and the quotes that have no such bar. */
export type TimeAxis = { unit: TimeUnit; bars: readonly TimeBar[]; undated: number; coarse: number };

/** As many bars fit; a longer time is drawn in months or years. */
const MOST = 400;
const LENGTH: Readonly<Record<TimeUnit, number>> = { day: 10, month: 7, year: 4 };

/** The unit for days that are asked for: days within some months, else months. */
export function unitFor(from: string, to: string): TimeUnit {
  const [a, b] = [parseDay(from), parseDay(to)];
  return a !== null && b !== null && b - a <= 100 ? 'day' : 'month';
}

/** "2024-06" -> its first and last day; a time that is no real one has none. */
export function daysOf(time: string): { from: string; to: string } | null {
  const first = `${time}-01-01`.slice(0, 10);
  if (parseDay(first) === null) return null;
  const [year = 0, month = 1] = time.split('-').map(Number);
  if (time.length === 10) return { from: time, to: time };
  const last = time.length === 7 ? `${time}-${daysInMonth(year, month)}` : `${time}-12-31`;
  return { from: first, to: last };
}

function nameOf(time: string): string {
  const [year = 0, month = 0] = time.split('-').map(Number);
  if (time.length === 10) return writeDay(parseDay(time) ?? 0);
  return time.length === 7 ? `${monthName(month)} ${writeYear(year)}` : writeYear(year);
}

/** The time after a time of the same unit: "2024-12" -> "2025-01". */
function after(time: string): string {
  const days = daysOf(time);
  return formatDay((parseDay(days?.to ?? '') ?? 0) + 1).slice(0, time.length);
}

/**
 * An axis of the counts that a corpus gives for times ("2024-06", '' = no date). A time coarser than the unit has no bar
 * and is counted in `coarse`; what would be too many bars becomes years.
 */
export function timeAxis(counts: readonly { time: string; count: number }[], unit: TimeUnit): TimeAxis {
  const real = counts.filter(({ time }) => time.length === LENGTH[unit] && daysOf(time) !== null);
  const undated = sum(counts.filter(({ time }) => daysOf(time) === null));
  const coarse = sum(counts) - sum(real) - undated;
  const times = real.map(({ time }) => time).sort();
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return { unit, bars: [], undated, coarse };
  if (spanOf(first, last, unit) > MOST && unit !== 'year') {
    const coarser = unit === 'day' ? 'month' : 'year';
    const cut = new Map<string, number>();
    for (const { time, count } of counts) {
      const key = time.slice(0, LENGTH[coarser]);
      cut.set(key, (cut.get(key) ?? 0) + count);
    }
    return timeAxis(
      [...cut].map(([time, count]) => ({ time, count })),
      coarser,
    );
  }
  const byTime = new Map(real.map(({ time, count }) => [time, count]));
  const bars: TimeBar[] = [];
  for (let time = first; time <= last && bars.length <= 2 * MOST; time = after(time)) {
    const days = daysOf(time);
    if (days) bars.push({ ...days, name: nameOf(time), count: byTime.get(time) ?? 0 });
  }
  return { unit, bars, undated, coarse };
}

const sum = (counts: readonly { count: number }[]): number =>
  counts.reduce((total, { count }) => total + count, 0);

/** Roughly how many times lie between two. */
function spanOf(first: string, last: string, unit: TimeUnit): number {
  const [a, b] = [parseDay(daysOf(first)?.from ?? '') ?? 0, parseDay(daysOf(last)?.from ?? '') ?? 0];
  return (b - a) / { day: 1, month: 30.4, year: 365.2 }[unit];
}
