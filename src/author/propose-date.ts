import type { Range } from '../case/anchors.ts';
import type { DateBasis } from '../case/case-file.ts';
import { formatDay, partsOfDay } from '../lib/day.ts';
import { parseEdtf } from '../lib/edtf.ts';
import type { Proposal } from './proposal.ts';

/** A date as an event's mention carries it. `dateFrom`: the words, and the date they were counted from. */
export type CountedDate = { date: string; dateBasis: DateBasis; dateFrom: string };

/** Weekdays from Sunday, in the forms that news uses. */
const WEEKDAYS: readonly (readonly string[])[] = [
  'sunday sonntag dimanche воскресенье неділю неділя یکشنبه',
  'monday montag lundi понедельник понеділок دوشنبه',
  'tuesday dienstag mardi вторник вівторок سه‌شنبه',
  'wednesday mittwoch mercredi среду среда середу середа چهارشنبه',
  'thursday donnerstag jeudi четверг четвер پنجشنبه',
  'friday freitag vendredi пятницу пятница п’ятницю п’ятниця جمعه',
  'saturday samstag samedi субботу суббота суботу субота شنبه',
].map((names) => names.split(' '));
const SHIFTS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
  ['heute', 0],
  ['gestern', -1],
  ['aujourd’hui', 0],
  ['hier', -1],
  ['сегодня', 0],
  ['вчера', -1],
  ['сьогодні', 0],
  ['вчора', -1],
  ['امروز', 0],
  ['دیروز', -1],
]);
const WORD = /\p{L}+(?:[’'\u200c]\p{L}+)*/gu;

/**
 * Dates that weekdays and "yesterday" in a stretch of text mean, counted from the day of publication: a weekday is the
 * last one on or before that day, or the next after it behind "next". Empty where that day is not known to the day.
 */
export function proposeDates(
  text: string,
  { start, end }: Range,
  published: string | null | undefined,
): Proposal<CountedDate & Range>[] {
  const date = published ? parseEdtf(published) : null;
  if (date?.shape !== 'date' || date.from !== date.to) return [];
  const day = date.from;
  const from = formatDay(day);
  const { weekday } = partsOfDay(day);
  return [...text.slice(start, end).matchAll(WORD)].flatMap((match) => {
    const word = match[0];
    const key = word.toLowerCase().replaceAll("'", '’');
    const named = WEEKDAYS.findIndex((names) => names.includes(key));
    const before = text.slice(Math.max(start, start + match.index - 12), start + match.index).toLowerCase();
    const isNext = /(?:next|nächsten|следующ\p{L}*|наступн\p{L}*)\s+$/u.test(before);
    const isLast = /(?:last|letzten|прошл\p{L}*|минул\p{L}*)\s+$/u.test(before);
    const shift = SHIFTS.get(key);
    if (named < 0 && shift === undefined) return [];
    const back = named < 0 ? -(shift ?? 0) : (weekday - named + 7) % 7;
    const counted =
      named < 0 ? day - back : isNext ? day + (7 - back) : day - (isLast && back === 0 ? 7 : back);
    const date = formatDay(counted);
    const place = { start: start + match.index, end: start + match.index + word.length };
    const which =
      named < 0
        ? `“${word}”, counted from ${from}`
        : `the ${isNext ? 'first' : 'last'} ${word} ${isNext ? 'after' : 'on or before'} ${from}`;
    const value = { date, dateBasis: 'computed' as const, dateFrom: `“${word}”, from ${from}`, ...place };
    return [{ value, reason: `${which[0]?.toUpperCase()}${which.slice(1)}, the day of publication.` }];
  });
}
