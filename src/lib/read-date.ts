import { partsOfDay } from './day.ts';
import { parseEdtf } from './edtf.ts';
import { BEFORE_DATE, MONTHS } from './month-names.ts';
import { endsOf, readSpan } from './read-span.ts';

/**
 * Years that a date of publication or of speech can have; others are flagged and stay wording. Fixed, since an import
 * knows no clock: the first newspapers that are quoted, and well after this was written.
 */
export const FIRST_YEAR = 1800;
export const LAST_YEAR = 2040;

/**
 * What a date as written says. `date`: EDTF, with the precision it has; `counted` where the wording has to stay beside it, as the
 * days were reckoned from a quarter, a week or another calendar. `open`: two numbers that could each be the day;
 * `dayFirst` and `monthFirst` are its two readings. `flagged`: a date that cannot be meant. `words`: no date.
 */
export type ReadDate =
  | { kind: 'date'; edtf: string; decides: 'day-first' | 'month-first' | null; counted?: true }
  | { kind: 'open'; dayFirst: string; monthFirst: string }
  | { kind: 'flagged'; edtf: string; reason: string }
  | { kind: 'words'; reason: string };

const pad = (n: number): string => String(n).padStart(2, '0');
const year4 = (n: number): string => String(n).padStart(4, '0');
/** Two digits of a year: no later than `LAST_YEAR`. */
const fullYear = (text: string): number => {
  const n = Number(text);
  return text.length > 2 ? n : n + (2000 + n <= LAST_YEAR ? 2000 : 1900);
};

/** The digits of Persian and Arabic as those of Latin. */
const plainDigits = (text: string): string =>
  text.replace(/[۰-۹٠-٩]/g, (digit) => String((digit.codePointAt(0) as number) & 15));

/** Whether EDTF can read a date as it stands, or with the small repairs that every spreadsheet needs. */
function isoOf(text: string): string | null {
  if (parseEdtf(text)) return text;
  const m =
    /^(-?\d{4})-(\d{1,2})(?:-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?)?$/i.exec(
      text,
    );
  if (!m) return null;
  const [, year, month, day, hour, minute, second, zone] = m;
  let iso = `${year}-${pad(Number(month))}`;
  if (day !== undefined) iso += `-${pad(Number(day))}`;
  if (hour !== undefined)
    iso += `T${pad(Number(hour))}:${minute}${second === undefined ? '' : `:${second}`}${zoneOf(zone)}`;
  return parseEdtf(iso) ? iso : null;
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (/^(?:z|utc|gmt|ut)$/i.test(zone)) return 'Z';
  const named = ZONES.get(zone.toLowerCase());
  if (named !== undefined) return named;
  const m = /^([+-]\d{2}):?(\d{2})?$/.exec(zone);
  return m ? `${m[1]}:${m[2] ?? '00'}` : '';
}

function fromParts(year: number, month: number, day: number | null, time = ''): string | null {
  const text = `${year4(year)}-${pad(month)}${day === null ? '' : `-${pad(day)}${time}`}`;
  return parseEdtf(text) ? text : null;
}

/** Zones by letters that mean one offset: those of RFC 5322 that no other country uses, and those of Europe. */
const ZONES: ReadonlyMap<string, string> = new Map([
  ['est', '-05:00'],
  ['edt', '-04:00'],
  ['pst', '-08:00'],
  ['pdt', '-07:00'],
  ['cet', '+01:00'],
  ['cest', '+02:00'],
  ['eet', '+02:00'],
  ['eest', '+03:00'],
  ['msk', '+03:00'],
]);

/** " 14:05 +0300", " 2:05 PM", " 14.05 Uhr" -> "T14:05+03:00"; '' for nothing, null for something else. */
function timeOf(text: string): string | null {
  const rest = text.trim().replace(/^(?:at|um|à|в|о|,)\s*/i, '');
  if (rest === '') return '';
  const m =
    /^[T ]*(\d{1,2})(?:[:.h](\d{2}))?(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?(?: ?uhr)?\s*(Z|UTC|GMT|UT|[A-Z]{3,4}|[+-]\d{2}:?\d{2})?\s*(?:\([A-Z]+\)|\[[\w/+-]+\])?$/i.exec(
      rest,
    );
  if (!m) return null;
  const [, hour, minute = '00', second, half, zone] = m;
  // A number alone is no time of day.
  if (m[2] === undefined && !half) return null;
  let h = Number(hour);
  if (half) h = (h % 12) + (/^p/i.test(half) ? 12 : 0);
  if (h > 23 || Number(minute) > 59) return null;
  if (zone !== undefined && zoneOf(zone) === '') return null;
  return `T${pad(h)}:${minute}${second === undefined ? '' : `:${second}`}${zoneOf(zone)}`;
}

/** Years of the Solar Hijri calendar in which newspapers were printed that people collect: from 1921 on. */
const isSolar = (year: number): boolean => year >= 1300 && year <= 1420;

const within = (edtf: string, decides: 'day-first' | 'month-first' | null = null): ReadDate => {
  const year = Number(/^\[?(?:\.\.)?\/?(-?\d{4})/.exec(edtf)?.[1] ?? Number.NaN);
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    const hint = isSolar(year)
      ? ' If it is one of the Solar Hijri calendar, write the month by its name.'
      : '';
    const reason = `The year ${year} is outside ${FIRST_YEAR}–${LAST_YEAR}.${hint}`;
    return { kind: 'flagged', edtf, reason };
  }
  return { kind: 'date', edtf, decides };
};

/** Reads one date as written. Never decides whether the day or the month stands first where both are possible. */
export function readDate(written: string): ReadDate {
  const text = plainDigits(written.normalize('NFKC').trim()).replace(/\s+/g, ' ');
  if (text.length > LONGEST) return NO_DATE;
  const lower = text.toLowerCase();
  const isPersian = /[۰-۹]/.test(written);
  return (
    (isPersian ? spanOf(lower, isPersian) : null) ?? readOne(text) ?? spanOf(lower, isPersian) ?? NO_DATE
  );
}

/** No date is written with more letters than this; a longer text is not looked at. */
const LONGEST = 80;

const NO_DATE: ReadDate = {
  kind: 'words',
  reason: 'This is no date that can be read; it is kept as written.',
};

/** Reads one day, or month, or year, of our calendar; null for all else. */
function readOne(text: string): ReadDate | null {
  const packed = packedOf(text);
  if (packed) return packed;
  const iso = isoOf(text);
  if (iso) return within(iso);
  const numbers = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})\.?(.*)$/.exec(text);
  return numbers ? fromNumbers(numbers) : fromNames(text);
}

/** Reads a span between two dates, or what else is written of more or less than a day; null for all else. */
function spanOf(text: string, isPersian: boolean): ReadDate | null {
  const span = readSpan(text, isPersian, (part) => {
    const read = readOne(part);
    return read?.kind === 'date' && read.decides === null ? read.edtf : null;
  });
  if (span) {
    const read = within(span.edtf);
    return read.kind === 'date' && span.counted ? { ...read, counted: true } : read;
  }
  const [first, last] = (endsOf(text) ?? []).map(readOne);
  if (!first || !last) return null;
  const between = (order: 'dayFirst' | 'monthFirst'): string | null => {
    const [a, b] = [first, last].map((end) =>
      end.kind === 'open' ? end[order] : end.kind === 'date' && !isAgainst(end, order) ? end.edtf : null,
    );
    const edtf = `${a}/${b}`;
    return a && b && !/[T/[]/.test(`${a}${b}`) && parseEdtf(edtf) ? edtf : null;
  };
  const [dayFirst, monthFirst] = [between('dayFirst'), between('monthFirst')];
  if (dayFirst && monthFirst)
    return dayFirst === monthFirst ? within(dayFirst) : checkOpen(dayFirst, monthFirst);
  if (dayFirst) return within(dayFirst, 'day-first');
  return monthFirst === null ? null : within(monthFirst, 'month-first');
}

const isAgainst = ({ decides }: ReadDate & { kind: 'date' }, order: 'dayFirst' | 'monthFirst'): boolean =>
  decides !== null && (decides === 'day-first') !== (order === 'dayFirst');

/** 20260302090100, 20260302, and seconds or milliseconds since 1970. */
function packedOf(text: string): ReadDate | null {
  const m = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})Z?)?$/.exec(text);
  if (m) {
    const [, year, month, day, hour, minute, second] = m;
    const time = hour === undefined ? '' : `T${hour}:${minute}:${second}${text.endsWith('Z') ? 'Z' : ''}`;
    const edtf = fromParts(Number(year), Number(month), Number(day), time);
    if (edtf) return within(edtf);
  }
  const epoch = /^(\d{9,10})(?:\.\d+)?$|^(\d{12,13})$/.exec(text);
  if (!epoch) return null;
  const seconds = epoch[1] === undefined ? Math.floor(Number(epoch[2]) / 1000) : Number(epoch[1]);
  const { year, month, date } = partsOfDay(Math.floor(seconds / 86_400));
  const rest = ((seconds % 86_400) + 86_400) % 86_400;
  const time = `T${pad(Math.floor(rest / 3600))}:${pad(Math.floor((rest % 3600) / 60))}:${pad(rest % 60)}Z`;
  return within(`${year4(year)}-${pad(month)}-${pad(date)}${time}`);
}

function fromNumbers(match: RegExpExecArray): ReadDate | null {
  const [, a = '', , b = '', c = '', rest = ''] = match;
  const time = timeOf(rest);
  if (time === null) return null;
  if (a.length > 2) {
    const edtf = fromParts(Number(a), Number(b), Number(c), time);
    return edtf === null ? null : within(edtf);
  }
  if (c.length !== 2 && c.length !== 4) return null;
  const year = fullYear(c);
  const dayFirst = fromParts(year, Number(b), Number(a), time);
  const monthFirst = fromParts(year, Number(a), Number(b), time);
  if (dayFirst && monthFirst)
    return dayFirst === monthFirst ? within(dayFirst) : checkOpen(dayFirst, monthFirst);
  if (dayFirst) return within(dayFirst, 'day-first');
  return monthFirst === null ? null : within(monthFirst, 'month-first');
}

function checkOpen(dayFirst: string, monthFirst: string): ReadDate {
  const read = within(dayFirst);
  return read.kind === 'flagged' ? read : { kind: 'open', dayFirst, monthFirst };
}

/** Without the weekday or the "on" before a date. Any other word there may change what is meant: "before", "not". */
function withoutWeekday(text: string): string {
  let rest = text;
  for (let i = 0; i < 2; i++) {
    const word = /^(\p{L}[\p{L}’ʼ-]*)\.? (?=[\p{L}\d])/u.exec(rest);
    if (!word || !BEFORE_DATE.has(word[1] as string)) break;
    rest = rest.slice(word[0].length);
  }
  return rest;
}

/** "Fri, 21 Aug 2026 10:00:00 GMT", "August 21, 2026", "21. August 2026", "Aug 2026". */
function fromNames(text: string): ReadDate | null {
  const plain = text
    .toLowerCase()
    .replace(/^\p{L}{2,12}\.?,\s*/u, '')
    .replace(/\s*(?:г\.?|р\.?|года|року)$/u, '')
    .replace(/\b(?:of|de|del)\s/g, '')
    .replace(/(\d)(?:st|nd|rd|th|er|º|ª)(?![\p{L}])/gu, '$1');
  const bare = withoutWeekday(plain);
  const dayMonth = /^(\d{1,2})\.?[ ./-]?(\p{L}+)\.?,?[ ./-]?(\d{4}|(?<=[ ./-])\d{2})(?:[ ,T]+(.*))?$/u.exec(
    bare,
  );
  const monthDay = /^(\p{L}+)\.? (\d{1,2}),? (\d{4})(?:[ ,]+(.*))?$/u.exec(bare);
  const monthOnly = /^(\p{L}+)\.?,? (\d{4})$/u.exec(bare) ?? /^(\p{L}+)\.? ['’](\d{2})$/u.exec(bare);
  // As JavaScript and Twitter write it: "Fri Aug 21 10:00:00 +0000 2026".
  const clock =
    /^\p{L}{3} (\p{L}{3}) (\d{1,2}) (\d{1,2}:\d{2}:\d{2}(?: (?:[+-]\d{4}|[a-z]{3,4}))?) (\d{4})$/u.exec(
      plain,
    );
  const eastern = /^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日일])?$/u.exec(plain);
  if (eastern) {
    const [, year, month, day] = eastern;
    const edtf = fromParts(Number(year), Number(month), day === undefined ? null : Number(day));
    return edtf === null ? null : within(edtf);
  }
  let parts: [year: string, month: string, day: string | null, rest: string] | null = null;
  if (dayMonth)
    parts = [dayMonth[3] as string, dayMonth[2] as string, dayMonth[1] as string, dayMonth[4] ?? ''];
  else if (monthDay)
    parts = [monthDay[3] as string, monthDay[1] as string, monthDay[2] as string, monthDay[4] ?? ''];
  else if (clock) parts = [clock[4] as string, clock[1] as string, clock[2] as string, clock[3] as string];
  else if (monthOnly) parts = [monthOnly[2] as string, monthOnly[1] as string, null, ''];
  if (!parts) return null;
  const month = MONTHS.get(parts[1]);
  const time = timeOf(parts[3]);
  if (month === undefined || time === null) return null;
  const edtf = fromParts(fullYear(parts[0]), month, parts[2] === null ? null : Number(parts[2]), time);
  return edtf === null ? null : within(edtf);
}
