import { type Day, formatDay, partsOfDay } from './day.ts';
import type { EdtfDate } from './edtf.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Name of a month, 1–12. */
export const monthName = (month: number): string => MONTHS[month - 1] ?? '';

/**
 * A year as people write it. Dates count years astronomically, with a year 0: -43 -> "44 BCE", 0 -> "1 BCE". Years of
 * fewer than four digits say their era: 99 -> "99 CE", 1066 -> "1066".
 */
export const writeYear = (year: number): string =>
  year <= 0 ? `${1 - year} BCE` : year < 1000 ? `${year} CE` : String(year);

/** 19899 -> "25 June 2024". */
export function writeDay(day: Day): string {
  const { year, month, date } = partsOfDay(day);
  return `${date} ${monthName(month)} ${writeYear(year)}`;
}

/** Two days, inclusive, as people write them: "8–12 July 2024", "24 June – 12 July 2024". */
export function writeDays(from: Day, to: Day): string {
  if (from === to) return writeDay(from);
  const a = partsOfDay(from);
  const b = partsOfDay(to);
  if (a.year !== b.year) return `${writeDay(from)} – ${writeDay(to)}`;
  if (a.month !== b.month) return `${a.date} ${monthName(a.month)} – ${writeDay(to)}`;
  return `${a.date}–${writeDay(to)}`;
}

/** A year, with a month and a day or not, and a time or not; a minus before the year belongs to it. */
const PART = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2})(Z|[+-].{5})?)?)?)?/;

function writePart(text: string): string {
  const [, y, m, d, time, offset = ''] = PART.exec(text) ?? [];
  if (y === undefined) return text;
  const year = writeYear(Number(y));
  const month = m === undefined ? year : `${monthName(Number(m))} ${year}`;
  const date = d === undefined ? month : `${Number(d)} ${month}`;
  return time === undefined ? date : `${date}, ${time}${offset && ` UTC${offset.replace('Z', '')}`}`;
}

/** The first of two days without the month and year that it shares with the last: "9", "30 June", "31 December 2023". */
function writeFirst({ precision, from, to }: EdtfDate, first: string, last: string): string {
  if (precision !== 'day' || /[?~%]$/.test(first + last)) return writePart(first);
  const a = partsOfDay(from);
  const b = partsOfDay(to);
  if (a.year !== b.year) return writePart(first);
  return a.month === b.month ? String(a.date) : `${a.date} ${monthName(a.month)}`;
}

/**
 * A date in words, at the precision it has and no more: "May 2024", "since February 2022" for `2022-02/..`, "from
 * February 2022, end not known" for `2022-02/`, "on or after 12 July 2024", "about 2023", "26 June 2024, 00:16". A time is written as it stands with its offset if it has one ("23:30 UTC-04:00"), and never shifted.
 */
export function writeDate(date: EdtfDate): string {
  const { text, shape } = date;
  const doubt = date.approximate ? 'about ' : date.uncertain ? 'perhaps ' : '';
  if (shape === 'date') return doubt + writePart(text);
  const [first = '', last = ''] = shape === 'one-of' ? text.slice(1, -1).split('..') : text.split('/');
  const open = (part: string) => part === '' || part === '..';
  if (shape === 'one-of') {
    if (open(last)) return `on or after ${writePart(first)}`;
    if (open(first)) return `on or before ${writePart(last)}`;
    return `between ${writeFirst(date, first, last)} and ${writePart(last)}`;
  }
  if (last === '') return `${doubt}from ${writePart(first)}, end not known`;
  if (first === '') return `${doubt}until ${writePart(last)}, beginning not known`;
  if (open(last)) return `${doubt}since ${writePart(first)}`;
  if (open(first)) return `${doubt}until ${writePart(last)}`;
  return date.precision === 'day'
    ? doubt + writeDays(date.from, date.to)
    : `${doubt}${writePart(first)} – ${writePart(last)}`;
}

/** The machine form of a day span for a `datetime` attribute; undefined where an end is open. */
export function machineDate(date: EdtfDate): string | undefined {
  return Number.isFinite(date.from) && date.from === date.to ? formatDay(date.from) : undefined;
}
