import { type Day, partsOfDay } from '../../../lib/day.ts';
import type { DatePrecision, EdtfDate } from '../../../lib/edtf.ts';
import { monthName, writeYear } from '../../../lib/format-date.ts';

/** One end of a date at its precision, without its year: "24 June", "June", and for a year the year itself. */
function writeEnd(day: Day, precision: DatePrecision): string {
  const { year, month, date } = partsOfDay(day);
  if (precision === 'year') return writeYear(year);
  return precision === 'month' ? monthName(month) : `${date} ${monthName(month)}`;
}

/** The same with its year and the month cut to three letters, for spans over the end of a year: "Mar 2023". */
function writeFull(day: Day, precision: DatePrecision): string {
  const { year, month } = partsOfDay(day);
  return precision === 'year' ? writeYear(year) : `${monthName(month).slice(0, 3)} ${writeYear(year)}`;
}

/** Both ends, inclusive: "17–23 June", "24 June – 12 July", "July – September". */
function writeEnds({ from, to, precision }: EdtfDate): string {
  const a = partsOfDay(from);
  const b = partsOfDay(to);
  if (a.year !== b.year) return `${writeFull(from, precision)} – ${writeFull(to, precision)}`;
  const isDays = precision === 'day' || precision === 'minute';
  if (isDays && a.month === b.month) return `${a.date}–${writeEnd(to, precision)}`;
  return `${writeEnd(from, precision)} – ${writeEnd(to, precision)}`;
}

/**
 * A date for a list that writes each year once: its words without the year, and the year it stands under (that of its
 * first day or, without a beginning, of its last). Short where `writeDate` is full: "by 24 June", "about 24 June".
 */
export function writeInYear(date: EdtfDate): { short: string; year: string } {
  const { shape, precision, from, to, time } = date;
  const hasStart = Number.isFinite(from);
  const hasEnd = Number.isFinite(to);
  const year = writeYear(partsOfDay(hasStart ? from : to).year);
  const doubt = date.approximate ? 'about ' : date.uncertain ? 'perhaps ' : '';
  if (!hasEnd) {
    const start = writeEnd(from, precision);
    return { short: shape === 'one-of' ? `${start} or later` : `${doubt}since ${start}`, year };
  }
  if (!hasStart) return { short: `${shape === 'one-of' ? 'by' : 'until'} ${writeEnd(to, precision)}`, year };
  if (shape !== 'date') return { short: doubt + writeEnds(date), year };
  return { short: `${doubt}${writeEnd(from, precision)}${time === null ? '' : `, ${time}`}`, year };
}
