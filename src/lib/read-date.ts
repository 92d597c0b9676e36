import { partsOfDay } from './day.ts';
import { parseEdtf } from './edtf.ts';

/**
 * Years that a date of publication or of speech can have; others are flagged and stay wording. Fixed, since an import
 * knows no clock: the first newspapers that are quoted, and well after this was written.
 */
export const FIRST_YEAR = 1800;
export const LAST_YEAR = 2040;

/**
 * What a date as written says. `date`: EDTF, with the precision it has. `open`: two numbers that could each be the day;
 * `dayFirst` and `monthFirst` are its two readings. `flagged`: a date that cannot be meant. `words`: no date.
 */
export type ReadDate =
  | { kind: 'date'; edtf: string; decides: 'day-first' | 'month-first' | null }
  | { kind: 'open'; dayFirst: string; monthFirst: string }
  | { kind: 'flagged'; edtf: string; reason: string }
  | { kind: 'words'; reason: string };

const MONTHS = new Map<string, number>();
for (const names of [
  'january february march april may june july august september october november december',
  'jan feb mar apr may jun jul aug sep oct nov dec',
  'januar februar märz april mai juni juli august september oktober november dezember',
  'jänner feber mrz apr mai jun jul aug sept okt nov dez',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'janv févr mars avr mai juin juil août sept oct nov déc',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
  'янв фев мар апр мая июн июл авг сен окт ноя дек',
  'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
  'січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень',
  'ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر',
])
  for (const [i, name] of names.split(' ').entries()) MONTHS.set(name, i + 1);

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
  const m = /^([+-]\d{2}):?(\d{2})?$/.exec(zone);
  return m ? `${m[1]}:${m[2] ?? '00'}` : '';
}

function fromParts(year: number, month: number, day: number | null, time = ''): string | null {
  const text = `${year4(year)}-${pad(month)}${day === null ? '' : `-${pad(day)}${time}`}`;
  return parseEdtf(text) ? text : null;
}

/** " 14:05 +0300", " 2:05 PM" -> "T14:05+03:00"; '' for nothing, null for something else. */
function timeOf(text: string): string | null {
  const rest = text.trim().replace(/^(?:at|um|à|в|,)\s*/i, '');
  if (rest === '') return '';
  const m =
    /^[T ]*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(Z|UTC|GMT|UT|[+-]\d{2}:?\d{2})?\s*(?:\([A-Z]+\))?$/i.exec(
      rest,
    );
  if (!m) return null;
  const [, hour, minute, second, half, zone] = m;
  let h = Number(hour);
  if (half) h = (h % 12) + (/^p/i.test(half) ? 12 : 0);
  if (h > 23 || Number(minute) > 59) return null;
  return `T${pad(h)}:${minute}${second === undefined ? '' : `:${second}`}${zoneOf(zone)}`;
}

const within = (edtf: string, decides: 'day-first' | 'month-first' | null = null): ReadDate => {
  const year = Number(/^\[?(?:\.\.)?\/?(-?\d{4})/.exec(edtf)?.[1] ?? Number.NaN);
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return { kind: 'flagged', edtf, reason: `The year ${year} is outside ${FIRST_YEAR}–${LAST_YEAR}.` };
  return { kind: 'date', edtf, decides };
};

/** Reads one date as written. Never decides whether the day or the month stands first where both are possible. */
export function readDate(written: string): ReadDate {
  const text = plainDigits(written.normalize('NFKC').trim()).replace(/\s+/g, ' ');
  const none: ReadDate = {
    kind: 'words',
    reason: 'This is no date that can be read; it is kept as written.',
  };
  const packed = packedOf(text);
  if (packed) return packed;
  const iso = isoOf(text);
  if (iso) return within(iso);
  const numbers = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})\.?(.*)$/.exec(text);
  if (numbers) return fromNumbers(numbers) ?? none;
  return fromNames(text) ?? none;
}

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

/** "Fri, 21 Aug 2026 10:00:00 GMT", "August 21, 2026", "21. August 2026", "Aug 2026". */
function fromNames(text: string): ReadDate | null {
  const plain = text
    .toLowerCase()
    .replace(/^\p{L}{2,12}\.?,\s*/u, '')
    .replace(/\s*(?:г\.?|р\.?|года|року)$/u, '')
    .replace(/\b(?:of|de|del)\s/g, '')
    .replace(/(\d)(?:st|nd|rd|th|er)\b/g, '$1');
  const dayMonth = /^(?:\p{L}+ )?(\d{1,2})\.?[ -](\p{L}+)\.?,?[ -](\d{4}|\d{2})(?:[ ,T]+(.*))?$/u.exec(plain);
  const monthDay = /^(?:\p{L}+ )?(\p{L}+)\.? (\d{1,2}),? (\d{4})(?:[ ,]+(.*))?$/u.exec(plain);
  const monthOnly = /^(\p{L}+)\.?,? (\d{4})$/u.exec(plain);
  // As JavaScript and Twitter write it: "Fri Aug 21 10:00:00 +0000 2026".
  const clock = /^\p{L}{3} (\p{L}{3}) (\d{1,2}) (\d{1,2}:\d{2}:\d{2}(?: [+-]\d{4})?) (\d{4})$/u.exec(plain);
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
