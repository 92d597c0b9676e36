import { type Day, dayOf } from './day.ts';

/**
 * The Solar Hijri calendar of Iran and Afghanistan, by its rule of 33 years with eight leap years, which agrees with the sun from
 * 1178 to 1633 (1799 to 2255 of the common era). https://en.wikipedia.org/wiki/Solar_Hijri_calendar
 */
const FIRST_YEAR = 1178;
const LAST_YEAR = 1633;

/** The day before the first of the year 0, as the rule reckons it: the first of Farvardin 1403 is 20 March 2024. */
const BEFORE_ALL = dayOf(2024, 3, 20) - 365 * 1403 - leapsBefore(1403);

/** How many leap years lie before one, from the year 0 on. */
function leapsBefore(year: number): number {
  return Math.floor((8 * year + 21) / 33);
}

/** How many days a month has (1–12): six have 31, five have 30, the last 29, or 30 in a leap year. */
function daysIn(year: number, month: number): number {
  if (month < 7) return 31;
  return month < 12 || leapsBefore(year + 1) > leapsBefore(year) ? 30 : 29;
}

/**
 * The first and last day of a date of the Solar Hijri calendar, of a month where `date` is null; null for a date that the calendar
 * does not have. 1403, 4, 5 -> 25 June 2024.
 */
export function solarHijriDays(
  year: number,
  month: number,
  date: number | null,
): { from: Day; to: Day } | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return null;
  if (date !== null && (date < 1 || date > daysIn(year, month))) return null;
  const first =
    BEFORE_ALL + 365 * year + leapsBefore(year) + Math.min(month - 1, 6) * 31 + Math.max(month - 7, 0) * 30;
  return date === null
    ? { from: first, to: first + daysIn(year, month) - 1 }
    : { from: first + date - 1, to: first + date - 1 };
}

const NAMES: ReadonlyMap<string, number> = new Map(
  [
    'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند',
    'حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت',
    'farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman esfand',
  ].flatMap((names) => names.split(' ').map((name, i) => [name, i + 1] as const)),
);

/** The month that a name of this calendar means, lower case and with Persian letters; undefined for any other word. */
export const solarHijriMonth = (name: string): number | undefined => NAMES.get(name);
