/**
 * Dates that keep their precision: the part of EDTF (ISO 8601-2, levels 0 and 1) that case files use.
 *
 * Read: `2024`, `2024-05`, `2024-06-25`, `2024-06-26T00:16` (with or without seconds, `Z` or an offset),
 * each with `?`, `~` or `%`; years before the common era are astronomical, `-0043` is 44 BCE; intervals `a/b`, `2022-02/..`, `../2024`; one-of sets `[2024-07-12..]`,
 * `[..2024-07-01]`, `[2024-06-26..2024-06-30]`. Not read: seasons, `X` digits, long years, lists in a set.
 * Tested against the `edtf` package, which is not shipped: it is larger than the rest of the decoder together.
 */
import { type Day, dayOf, daysInMonth } from './day.ts';

/** Earliest and latest day, both inclusive; -Infinity and Infinity where no end is given. */
export type DayInterval = { from: Day; to: Day };

export type DatePrecision = 'minute' | 'day' | 'month' | 'year';

/** What the date string says: one date, a span that went on, or one unknown date between bounds. */
export type DateShape = 'date' | 'interval' | 'one-of';

export type EdtfDate = DayInterval & {
  text: string;
  shape: DateShape;
  /** Precision of the coarsest written part. */
  precision: DatePrecision;
  /** `~` or `%` */
  approximate: boolean;
  /** `?` or `%` */
  uncertain: boolean;
  /** "00:16" as written and never shifted; null without a time of day. */
  time: string | null;
  /** "Z", "+03:00" or null: a time without a zone stays zoneless. */
  offset: string | null;
};

type Part = Omit<EdtfDate, 'text' | 'shape'>;

const PART =
  /^(-?\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2})(?::\d{2})?(Z|[+-]\d{2}:\d{2})?)?)?)?([?~%])?$/;
const ORDER: readonly DatePrecision[] = ['minute', 'day', 'month', 'year'];

function parsePart(text: string): Part | null {
  const m = PART.exec(text);
  if (!m) return null;
  const [, y, mo, d, time, offset, mark] = m;
  const year = Number(y);
  if (y === '-0000') return null;
  const month = mo === undefined ? null : Number(mo);
  const date = d === undefined ? null : Number(d);
  if (month !== null && (month < 1 || month > 12)) return null;
  if (month !== null && date !== null && (date < 1 || date > daysInMonth(year, month))) return null;
  if (time !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null;
  const from = dayOf(year, month ?? 1, date ?? 1);
  const to =
    month === null
      ? dayOf(year, 12, 31)
      : date === null
        ? dayOf(year, month, daysInMonth(year, month))
        : from;
  return {
    from,
    to,
    precision: time !== undefined ? 'minute' : date !== null ? 'day' : month !== null ? 'month' : 'year',
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
    time: time ?? null,
    offset: offset ?? null,
  };
}

const coarser = (a: DatePrecision, b: DatePrecision): DatePrecision =>
  ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b;

function span(text: string, shape: DateShape, first: string, last: string): EdtfDate | null {
  const a = first === '' || first === '..' ? null : parsePart(first);
  const b = last === '' || last === '..' ? null : parsePart(last);
  if ((!a && first !== '' && first !== '..') || (!b && last !== '' && last !== '..')) return null;
  const known = a ?? b;
  if (!known) return null;
  const from = a ? a.from : Number.NEGATIVE_INFINITY;
  const to = b ? b.to : Number.POSITIVE_INFINITY;
  if (from > to) return null;
  return {
    text,
    shape,
    from,
    to,
    precision: a && b ? coarser(a.precision, b.precision) : known.precision,
    approximate: Boolean(a?.approximate || b?.approximate),
    uncertain: Boolean(a?.uncertain || b?.uncertain),
    time: null,
    offset: null,
  };
}

/** Parses one EDTF string; null when it is not a date in a form listed above. */
export function parseEdtf(text: string): EdtfDate | null {
  const set = /^\[([^[\]]*)\.\.([^[\]]*)\]$/.exec(text);
  if (set) return span(text, 'one-of', set[1] ?? '', set[2] ?? '');
  const slash = text.split('/');
  if (slash.length === 2) return span(text, 'interval', slash[0] ?? '', slash[1] ?? '');
  const part = parsePart(text);
  return part && { text, shape: 'date', ...part };
}

/** True when two inclusive intervals share a day. */
export const overlaps = (a: DayInterval, b: DayInterval): boolean => a.from <= b.to && b.from <= a.to;
