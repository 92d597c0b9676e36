import { partsOfDay } from './day.ts';
import { parseEdtf } from './edtf.ts';
import { BEFORE_DATE, monthNamed, WEEKDAYS } from './month-names.ts';
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
  | { kind: 'open'; dayFirst: string; monthFirst: string; counted?: true }
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

/** Zones by letters that mean one offset: those of RFC 5322 that no other country uses, and those of one part of the world. */
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
  ['mdt', '-06:00'],
  ['akst', '-09:00'],
  ['akdt', '-08:00'],
  ['hst', '-10:00'],
  ['wat', '+01:00'],
  ['sast', '+02:00'],
  ['eat', '+03:00'],
  ['trt', '+03:00'],
  ['pkt', '+05:00'],
  ['npt', '+05:45'],
  ['wib', '+07:00'],
  ['hkt', '+08:00'],
  ['jst', '+09:00'],
  ['kst', '+09:00'],
  ['aest', '+10:00'],
  ['aedt', '+11:00'],
  ['nzst', '+12:00'],
  ['nzdt', '+13:00'],
]);

/** Letters of zones that several countries use for offsets of their own, or that change with the season. */
const OPEN_ZONE = /^(?:[abgims]st|cst|cdt|bdt|adt|[ecmp]t|uk time|local time|moscow time|kyiv time)$/i;

/** A time of day as EDTF writes it; `isOpen` where its zone stands in letters that do not mean one offset, and is left. */
type Clock = { time: string; isOpen: boolean };
const NO_TIME: Clock = { time: '', isOpen: false };

/** " 14:05 +0300", " 2:05 PM", " 14.05 Uhr" -> "T14:05+03:00"; no time for nothing, null for something else. */
function timeOf(text: string): Clock | null {
  const rest = text.trim().replace(/^(?:at|um|à|в|о|klo|pukul|ore|a las|alle|[,|·•–—-])\s*/i, '');
  if (rest === '') return NO_TIME;
  const m =
    /^[T ]*(\d{1,2})(?:[:.h](\d{2}))?(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?(?: ?uhr)?\s*\(?(Z|(?:UTC|GMT)(?:[+-]\d{2}:?\d{2})?|UT|[A-Z]{2,4}|[A-Z]{2,6} time|[+-]\d{2}:?\d{2})?\)?\s*(?:\([^()]{1,40}\)|\[[\w/+-]+\])?$/i.exec(
      rest,
    );
  if (!m) return null;
  const [, hour, minute = '00', second, half, letters] = m;
  // A number alone is no time of day.
  if (m[2] === undefined && !half) return null;
  let h = Number(hour);
  if (half) h = (h % 12) + (/^p/i.test(half) ? 12 : 0);
  if (h > 23 || Number(minute) > 59) return null;
  const isOpen = letters !== undefined && OPEN_ZONE.test(letters);
  const zone = isOpen ? undefined : letters?.replace(/^(?:utc|gmt)(?=[+-])/i, '');
  if (zone !== undefined && zoneOf(zone) === '') return null;
  return { time: `T${pad(h)}:${minute}${second === undefined ? '' : `:${second}`}${zoneOf(zone)}`, isOpen };
}

/** Years of the Solar Hijri calendar in which newspapers were printed that people collect: from 1921 on. */
const isSolar = (year: number): boolean => year >= 1300 && year <= 1420;

const isThai = (year: number): boolean => year >= FIRST_YEAR + 543 && year <= LAST_YEAR + 543;

const within = (edtf: string, decides: 'day-first' | 'month-first' | null = null): ReadDate => {
  const year = Number(/^\[?(?:\.\.)?\/?(-?\d{4})/.exec(edtf)?.[1] ?? Number.NaN);
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    const hint = isSolar(year)
      ? ' If it is one of the Solar Hijri calendar, write the month by its name.'
      : isThai(year)
        ? ' If it is one of the Thai calendar, subtract 543 from it.'
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
    (isPersian ? spanOf(lower, isPersian) : null) ??
    readOne(text) ??
    spanOf(lower, isPersian) ??
    readTurned(text) ??
    noDate(text)
  );
}

/** No date is written with more letters than this; a longer text is not looked at. */
const LONGEST = 80;

const NO_DATE: ReadDate = {
  kind: 'words',
  reason: 'This is no date that can be read; it is kept as written.',
};

/** Why a text is no date; what spreadsheets make of dates is told with what to do there. */
function noDate(text: string): ReadDate {
  const says = (reason: string): ReadDate => ({ kind: 'words', reason: `${reason} It is kept as written.` });
  if (/^[2-5]\d{4}(?:\.\d+)?$/.test(text))
    return says('This may be a number of days, as spreadsheets count them: show the column as dates there.');
  if (/^\d(?:[.,]\d+)?e\+\d+$/i.test(text))
    return says('A spreadsheet shortened this number: show the column as whole numbers there.');
  return NO_DATE;
}

/** Reads what has the time of day in front, or the day of the week behind: "11:05, 25 June 2024 (UTC)", "25.06.2024 (Tue)". */
function readTurned(text: string): ReadDate | null {
  const weekday = /^(.*\d\.?)[ ,]*[ ,(]([\p{L}\p{M}]+)\.?\)?$/u.exec(text);
  if (weekday && WEEKDAYS.has((weekday[2] as string).toLowerCase())) return readOne(weekday[1] as string);
  const time =
    /^(\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?(?: ?\(?[a-z]{2,4}\)?)?)(?:[,|·•–—-]| on\b)? ?[·|]? ?(\S.*?)( \([a-z]{2,4}\))?$/i.exec(
      text,
    );
  if (!time) return null;
  const [, clock = '', day = '', zone = ''] = time;
  const read = /:\d/.test(day) ? null : readOne(`${day.replace(/,$/, '')} ${clock}${zone}`);
  return read?.kind === 'date' && read.edtf.includes('T') ? read : null;
}

/** Reads one day, or month, or year, of our calendar; null for all else. */
function readOne(text: string): ReadDate | null {
  const packed = packedOf(text);
  if (packed) return packed;
  const iso = isoOf(text);
  if (iso) return within(iso);
  // A day of XML Schema may have a zone.
  const zoned = /^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})$/.exec(text)?.[1];
  if (zoned) return parseEdtf(zoned) ? counted(within(zoned)) : null;
  const numbers = /^(\d{1,4})(?:([/.-])|(\.) )(\d{1,2})(?:\2|\3 )(\d{1,4})\.?(.*)$/.exec(text);
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

const counted = (read: ReadDate): ReadDate =>
  read.kind === 'date' || read.kind === 'open' ? { ...read, counted: true } : read;

/** 20260302090100, 20260302, and seconds, milliseconds or millionths since 1970; `/Date(…)/` is how .NET writes them. */
function packedOf(text: string): ReadDate | null {
  const m = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(text);
  if (m) {
    const [, year, month, day, hour, minute, second, zone] = m;
    const time =
      hour === undefined
        ? ''
        : `T${hour}:${minute}${second === undefined ? '' : `:${second}`}${zoneOf(zone)}`;
    const edtf = fromParts(Number(year), Number(month), Number(day), time);
    const read = edtf === null ? null : within(edtf);
    if (read?.kind === 'date') return read;
  }
  const epoch =
    /^(\d{9,10})(?:\.\d+)?$|^(?:\/Date\()?(\d{12,13})(?:[+-]\d{4})?(?:\)\/)?$|^(\d{13})\d{3}$/.exec(text);
  if (!epoch) return null;
  const thousandths = epoch[2] ?? epoch[3];
  const seconds = thousandths === undefined ? Number(epoch[1]) : Math.floor(Number(thousandths) / 1000);
  const { year, month, date } = partsOfDay(Math.floor(seconds / 86_400));
  const rest = ((seconds % 86_400) + 86_400) % 86_400;
  const time = `T${pad(Math.floor(rest / 3600))}:${pad(Math.floor((rest % 3600) / 60))}:${pad(rest % 60)}Z`;
  return within(`${year4(year)}-${pad(month)}-${pad(date)}${time}`);
}

function fromNumbers(match: RegExpExecArray): ReadDate | null {
  const [, a = '', , , b = '', c = '', rest = ''] = match;
  const clock = timeOf(rest);
  if (clock === null) return null;
  const { time, isOpen } = clock;
  const kept = (read: ReadDate): ReadDate => (isOpen ? counted(read) : read);
  if (a.length > 2) {
    const edtf = fromParts(Number(a), Number(b), Number(c), time);
    return edtf === null ? null : kept(within(edtf));
  }
  if (c.length !== 2 && c.length !== 4) return null;
  const year = fullYear(c);
  const dayFirst = fromParts(year, Number(b), Number(a), time);
  const monthFirst = fromParts(year, Number(a), Number(b), time);
  if (dayFirst && monthFirst)
    return dayFirst === monthFirst ? kept(within(dayFirst)) : kept(checkOpen(dayFirst, monthFirst));
  if (dayFirst) return kept(within(dayFirst, 'day-first'));
  return monthFirst === null ? null : kept(within(monthFirst, 'month-first'));
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

const NAME = '[\\p{L}\\p{M}]+(?:/[\\p{L}\\p{M}]+)?';
const DAY_MONTH = new RegExp(
  `^(\\d{1,2})\\.?[ ./-]?(${NAME})\\.?,?[ ./-]?(\\d{4}|(?<=[ ./-])\\d{2})(?:[ ,T]+(.*))?$`,
  'u',
);
const MONTH_DAY = new RegExp(`^(${NAME})\\.? (\\d{1,2}),? (\\d{4})(?:[ ,]+(.*))?$`, 'u');
const MONTH_ONLY = new RegExp(`^(${NAME})(?:\\.?,? |-)(\\d{4})$`, 'u');
const YEAR_FIRST = new RegExp(`^(\\d{4})[., -]+(${NAME})\\.?(?:[ -](\\d{1,2})\\.?(?:[ ,T]+(.*))?)?$`, 'u');

/** "Fri, 21 Aug 2026 10:00:00 GMT", "August 21, 2026", "21. August 2026", "Aug 2026", "2026 Aug 21". */
function fromNames(text: string): ReadDate | null {
  const plain = text
    .toLowerCase()
    .replace(/^[\p{L}\p{M}]{2,12}\.?,(?!\s*\d{4}$)\s*/u, '')
    .replace(/(?<=\d)\s*(?:г\.?|р\.?|r\.|года|року)(?=[\s,]|$)/u, '')
    .replace(/\b(?:of|de|del)\s/g, '')
    .replace(/(كانون|تشرين) (?=ال)/u, '$1')
    .replace(/(\d)(?:st|nd|rd|th|er|º|ª)(?![\p{L}])/gu, '$1');
  const bare = withoutWeekday(plain);
  // As JavaScript and Twitter write it: "Fri Aug 21 10:00:00 +0000 2026".
  const clock =
    /^\p{L}{3} (\p{L}{3}) (\d{1,2}) (\d{1,2}:\d{2}:\d{2}(?: (?:[+-]\d{4}|[a-z]{3,4}))?) (\d{4})$/u.exec(
      plain,
    );
  const eastern = /^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日일](?: +(.*))?)?$/u.exec(plain);
  const one = (year?: string, month?: string | number, day?: string, rest = ''): ReadDate | null => {
    const named = typeof month === 'string' ? monthNamed(month) : month;
    const time = timeOf(rest);
    if (named === undefined || time === null) return null;
    const edtf = fromParts(
      fullYear(year as string),
      named,
      day === undefined ? null : Number(day),
      time.time,
    );
    return edtf === null ? null : time.isOpen ? counted(within(edtf)) : within(edtf);
  };
  if (eastern) return one(eastern[1], Number(eastern[2]), eastern[3], eastern[4]);
  const dayMonth = DAY_MONTH.exec(bare);
  if (dayMonth) return one(dayMonth[3], dayMonth[2], dayMonth[1], dayMonth[4]);
  const monthDay = MONTH_DAY.exec(bare);
  if (monthDay) return one(monthDay[3], monthDay[1], monthDay[2], monthDay[4]);
  if (clock) return one(clock[4], clock[1], clock[2], clock[3]);
  const yearFirst = YEAR_FIRST.exec(bare);
  if (yearFirst) return one(yearFirst[1], yearFirst[2], yearFirst[3], yearFirst[4]);
  const monthOnly = MONTH_ONLY.exec(bare) ?? /^([\p{L}\p{M}]+)\.? ['’](\d{2})$/u.exec(bare);
  return monthOnly ? one(monthOnly[2], monthOnly[1]) : null;
}
