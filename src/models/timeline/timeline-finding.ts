import type { Clock } from '../../filter/filter.ts';
import { countByCode, type Selection } from '../../filter/select.ts';
import { type Day, partsOfDay } from '../../lib/day.ts';
import { formatCount, formatNumber } from '../../lib/format-count.ts';
import { writeDay, writeYear } from '../../lib/format-date.ts';
import type { ClockColumn } from './dates/clock-column.ts';

/** The title of the timeline, and the counts that it rests on. */
export type Finding = { title: string; base: string };

/** The same as one text, for captions and exports. */
export const writeTimelineFinding = ({ title, base }: Finding): string => `${title}. ${base}.`;

const NUMBERS = ['No', 'One', 'Two', 'Three'];

/** What is spread over days, on each clock. */
const SPREAD: Readonly<Record<Clock, string>> = {
  happened: 'The record',
  said: 'What was said',
  published: 'What was published',
};

const CARRY: Readonly<Record<Clock, (days: number) => string>> = {
  happened: (n) => (n === 1 ? 'One day carries the record' : `${NUMBERS[n]} days carry the record`),
  said: (n) =>
    n === 1 ? 'Most of it was said on one day' : `Most of it was said on ${NUMBERS[n]?.toLowerCase()} days`,
  published: (n) =>
    n === 1
      ? 'Most of it was published on one day'
      : `Most of it was published on ${NUMBERS[n]?.toLowerCase()} days`,
};

/** "25 June and 12 July 2024": the year once when they share it. */
function listDays(days: readonly Day[]): string {
  const years = new Set(days.map((day) => partsOfDay(day).year));
  const texts = days.map((day, i) => {
    const text = writeDay(day);
    return years.size === 1 && i < days.length - 1
      ? text.slice(0, -` ${writeYear(partsOfDay(day).year)}`.length)
      : text;
  });
  return texts.length < 3 ? texts.join(' and ') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
}

/** Fewer quotes than this have no pattern that a title could claim. */
const FEWEST = 5;

/** The fewest days, at most three, that hold more than half of `base` and at least twice as much each as any other day. */
function leadingDays(days: readonly [Day, number][], base: number): { days: Day[]; held: number } | null {
  let held = 0;
  for (let n = 1; n <= Math.min(3, days.length); n++) {
    const least = days[n - 1]![1];
    held += least;
    if (held * 2 <= base || least < 2 * (days[n]?.[1] ?? 0)) continue;
    const found = days.slice(0, n).map(([day]) => day);
    return { days: found.sort((a, b) => a - b), held };
  }
  return null;
}

/**
 * The rule behind the title: a few days *carry the record* when they hold more than half of all quotes shown; when they
 * hold more than half of those dated to a day, only that is said. In both, each of them holds twice as much as any other
 * day. Where none do, the record is spread; with fewer than five quotes dated to a day, or a quarter, it says only that.
 * `perDay` counts shown quotes by exact day; `quotes` is all that are shown.
 */
export function deriveFinding(
  perDay: ReadonlyMap<Day, number>,
  quotes: number,
  events: number,
  clock: Clock,
): Finding {
  const days = [...perDay].filter(([, n]) => n > 0).sort(([a, x], [b, y]) => y - x || a - b);
  const dated = days.reduce((sum, [, n]) => sum + n, 0);
  if (dated === 0) {
    const title =
      quotes + events === 0
        ? 'Nothing is left to show'
        : quotes === 0
          ? `${formatCount(events, 'event')}, and nobody is quoted`
          : 'No quote is dated to a day';
    return { title, base: `${formatCount(quotes, 'quote')}, none with an exact day` };
  }
  if (dated < FEWEST || dated * 4 < quotes) {
    const title =
      dated * 4 < quotes ? 'Few quotes are dated to a day' : 'Too few quotes for a pattern in time';
    return {
      title,
      base: `${formatNumber(dated)} of ${formatCount(quotes, 'quote')} ${dated === 1 ? 'is' : 'are'} dated to a day`,
    };
  }
  const all = dated === quotes ? '' : `; ${formatCount(quotes, 'quote')} in all`;
  const of = (held: number) =>
    `${formatNumber(held)} of the ${formatCount(dated, 'quote')} dated to a day${all}`;
  const most = leadingDays(days, quotes);
  if (most)
    return { title: `${CARRY[clock](most.days.length)}: ${listDays(most.days)}`, base: of(most.held) };
  const known = leadingDays(days, dated);
  if (known)
    return {
      title: `Where a day is known, ${known.held === dated ? 'all' : 'most'} fall on ${listDays(known.days)}`,
      base: of(known.held),
    };
  const first = days.reduce((least, [day]) => Math.min(least, day), Number.POSITIVE_INFINITY);
  const last = days.reduce((latest, [day]) => Math.max(latest, day), Number.NEGATIVE_INFINITY);
  const [largest] = days;
  return {
    title: `${SPREAD[clock]} is spread over ${formatCount(days.length, 'day')}, ${writeDay(first)} to ${writeDay(last)}`,
    base: `No few days stand out among the ${formatCount(dated, 'quote')} dated to a day${all}; most on one day: ${formatNumber(largest?.[1] ?? 0)}`,
  };
}

/** The finding of a selection; `perCode` counts its quotes by date where that is already known. */
export function findingOf(
  selection: Selection,
  { codes, days }: ClockColumn,
  perCode: Uint32Array | null,
  events: number,
): Finding {
  const counts = perCode ?? countByCode(selection, codes, days.length);
  const perDay = new Map<number, number>();
  days.forEach((span, code) => {
    const n = counts[code] ?? 0;
    if (span && span.from === span.to && n > 0) perDay.set(span.from, (perDay.get(span.from) ?? 0) + n);
  });
  return deriveFinding(perDay, selection.count, events, selection.filter.clock);
}
