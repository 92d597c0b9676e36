import type { Clock } from '../../filter/filter.ts';
import { countByCode, type Selection } from '../../filter/select.ts';
import { type Day, partsOfDay } from '../../lib/day.ts';
import { formatCount, formatNumber } from '../../lib/format-count.ts';
import { writeDay } from '../../lib/format-date.ts';
import type { ClockColumn } from './clock-column.ts';

/** The title of the timeline, and the counts that it rests on. */
export type Finding = { title: string; base: string };

/** The same as one text, for captions and exports. */
export const writeTimelineFinding = ({ title, base }: Finding): string => `${title}. ${base}.`;

const NUMBERS = ['No', 'One', 'Two', 'Three'];

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
    return years.size === 1 && i < days.length - 1 ? text.replace(/ -?\d+$/, '') : text;
  });
  return texts.length < 3 ? texts.join(' and ') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
}

/**
 * The rule behind the title: the fewest days, at most three, that hold more than half of the quotes dated to a day.
 * Where no three do, the record is spread; where less than a quarter of the quotes is dated to a day, it says only that. `perDay` counts shown quotes by exact day; `quotes` is all that are shown.
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
  if (dated * 4 < quotes)
    return {
      title: 'Few quotes are dated to a day',
      base: `${formatNumber(dated)} of ${formatCount(quotes, 'quote')}`,
    };
  const all = dated === quotes ? '' : `; ${formatCount(quotes, 'quote')} in all`;
  let held = 0;
  for (let n = 1; n <= Math.min(3, days.length); n++) {
    held += days[n - 1]![1];
    if (held * 2 <= dated) continue;
    const found = days
      .slice(0, n)
      .map(([day]) => day)
      .sort((a, b) => a - b);
    return {
      title: `${CARRY[clock](n)}: ${listDays(found)}`,
      base: `${formatNumber(held)} of the ${formatCount(dated, 'quote')} dated to a day${all}`,
    };
  }
  const first = days.reduce((least, [day]) => Math.min(least, day), Number.POSITIVE_INFINITY);
  const last = days.reduce((most, [day]) => Math.max(most, day), Number.NEGATIVE_INFINITY);
  return {
    title: `The record is spread over ${formatCount(days.length, 'day')}, ${writeDay(first)} to ${writeDay(last)}`,
    base: `No three days hold more than half of the ${formatCount(dated, 'quote')} dated to a day`,
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
