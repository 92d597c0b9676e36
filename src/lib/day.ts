/** A calendar day as whole days since 1970-01-01, proleptic Gregorian, no time zone: 2024-06-25 -> 19899. */
export type Day = number;

const MS = 86_400_000;

/** Day number of a calendar date; `month` is 1–12. Overflowing days roll over, as in `Date.UTC`. */
export function dayOf(year: number, month: number, day: number): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / MS);
}

/** Year, month (1–12), day of month and weekday (0 = Sunday) of a day number. */
export function partsOfDay(day: Day): { year: number; month: number; date: number; weekday: number } {
  const d = new Date(day * MS);
  return {
    year: d.getUTCFullYear(),
    month: d.getUTCMonth() + 1,
    date: d.getUTCDate(),
    weekday: d.getUTCDay(),
  };
}

/** "2024-06-25" -> 19899; null for anything that is not a real calendar day in that form. */
export function parseDay(text: string): Day | null {
  const m = /^(-?\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!m) return null;
  const day = dayOf(Number(m[1]), Number(m[2]), Number(m[3]));
  return formatDay(day) === text ? day : null;
}

/** 19899 -> "2024-06-25". */
export function formatDay(day: Day): string {
  const { year, month, date } = partsOfDay(day);
  const y = year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
  return `${y}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** Number of days in a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}
