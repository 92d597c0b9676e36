import { type Day, dayOf, formatDay, partsOfDay } from './day.ts';
import { type EdtfDate, parseEdtf } from './edtf.ts';
import { solarHijriDays, solarHijriMonth } from './solar-hijri.ts';

/**
 * What people write of more or less than a day, as EDTF. `counted`: the days follow from a calendar and are not the ones that are
 * written, as those of a quarter; the wording then has to stay beside the date.
 */
export type ReadSpan = { edtf: string; counted: boolean };

/** How a part of a wording is read: as one date of EDTF, or null. */
type ReadPart = (text: string) => string | null;

/** Reads what `readDate` does not: quarters, weeks, decades, "before …", "about …", years BCE, and the Solar Hijri calendar. Lower case. */
export function readSpan(text: string, isPersian: boolean, readPart: ReadPart): ReadSpan | null {
  return (
    coarseOf(text) ??
    partOfYear(text) ??
    partOf(text, readPart) ??
    dayOfYear(text) ??
    weekOf(text) ??
    decadeOf(text) ??
    beforeCommonEra(text, readPart) ??
    solarHijri(text, isPersian) ??
    qualified(text, readPart)
  );
}

const stated = (edtf: string | null): ReadSpan | null =>
  edtf !== null && parseEdtf(edtf) ? { edtf, counted: false } : null;

/** Some day from the first to the last, both within. */
const oneOf = (from: Day, to: Day): ReadSpan => ({
  edtf: from === to ? formatDay(from) : `[${formatDay(from)}..${formatDay(to)}]`,
  counted: true,
});

const pad = (text: string): string => text.padStart(2, '0');

/** "06/2024", "2024/06", and days or months that are not known: "2024-06-00", "2024-06-XX". */
function coarseOf(text: string): ReadSpan | null {
  const monthFirst = /^(\d{1,2})[/.-](\d{4})$/.exec(text);
  if (monthFirst) return stated(`${monthFirst[2]}-${pad(monthFirst[1] as string)}`);
  const yearFirst = /^(\d{4})[/.](\d{1,2})$/.exec(text);
  if (yearFirst) return stated(`${yearFirst[1]}-${pad(yearFirst[2] as string)}`);
  const open = /^(\d{4})-(\d{2}|00|xx|uu)-(?:00|xx|uu)$/.exec(text) ?? /^(\d{4})-(xx|uu|00)$/.exec(text);
  // Where a cell is empty, Excel shows the day before the first that it knows.
  if (!open || open[1] === '0000' || text === '1900-01-00') return null;
  return stated(/^(?:00|xx|uu)$/.test(open[2] as string) ? (open[1] as string) : `${open[1]}-${open[2]}`);
}

const ORDINALS: readonly RegExp[] = [
  /^(?:1|i|first|1st|erstes|premier|первый|перший)$/,
  /^(?:2|ii|second|2nd|zweites|deuxième|второй|другий)$/,
  /^(?:3|iii|third|3rd|drittes|troisième|третий|третій)$/,
  /^(?:4|iv|fourth|4th|viertes|quatrième|четвертый|четвёртый|четвертий)$/,
];
const QUARTER = 'q|qtr|quarter|quartal|trimestre|trimester|t|кв|квартал';
const HALF = 'h|half|halbjahr|hj|semestre|s|полугодие';

/** A quarter or half of a year: "Q2 2024", "2024-Q2", "2. Quartal 2024", "second half of 2024". */
function partOfYear(text: string): ReadSpan | null {
  const named = `(${QUARTER}|${HALF})\\.?`;
  const year = '(?:(?:of|de|des|von)? ?|[ /,-]+)(\\d{4})(?: ?(?:г\\.?|года|р\\.?|року))?';
  const nameFirst = new RegExp(`^${named} ?([1-4])${year}$`).exec(text);
  const ordinalFirst = new RegExp(
    `^(?:the )?([\\p{L}\\d]+?)(?:\\.|-?(?:й|е|er?|ème|o|º))? ?${named} ?${year}$`,
    'u',
  ).exec(text);
  const yearFirst = new RegExp(`^(\\d{4})[ /,-]*${named} ?([1-4])$`).exec(text);
  const [name, ordinal, digits] = nameFirst
    ? [nameFirst[1], nameFirst[2], nameFirst[3]]
    : ordinalFirst
      ? [ordinalFirst[2], ordinalFirst[1], ordinalFirst[3]]
      : yearFirst
        ? [yearFirst[2], yearFirst[3], yearFirst[1]]
        : [];
  const index = ORDINALS.findIndex((pattern) => pattern.test(ordinal ?? ''));
  const months = new RegExp(`^(?:${HALF})$`).test(name ?? '') ? 6 : 3;
  if (index < 0 || (index + 1) * months > 12) return null;
  const first = index * months + 1;
  return oneOf(dayOf(Number(digits), first, 1), dayOf(Number(digits), first + months, 1) - 1);
}

const PART_BEFORE =
  /^(?:(?:in|at|the|en|à la|um|в|на|у) )*(?:early|mid|middle|late|end|beginning|start|first half|second half|anfang|mitte|ende|début|mi|fin|principios|comienzos|mediados|finales|fines|inizio|metà|fine|начал[оае]|середин[аеуы]|кон(?:ец|це)|початку|середині|кінці|наприкінці)(?: of| de| du| di)?[ -](?:the )?(.+)$/u;

/** A part of a month or year that has no days of its own: "late June 2024", "mid-2024", "Ende Juni 2024" are within it. */
function partOf(text: string, readPart: ReadPart): ReadSpan | null {
  const whole = PART_BEFORE.exec(text)?.[1];
  const edtf = whole === undefined ? null : readPart(whole);
  return edtf !== null && /^-?\d{4}(?:-\d{2})?$/.test(edtf) ? { edtf, counted: true } : null;
}

/** A day by its number in the year, as ISO 8601 has it: "2024-177". */
function dayOfYear(text: string): ReadSpan | null {
  const [, year, number] = /^(\d{4})-(\d{3})$/.exec(text) ?? [];
  if (year === undefined) return null;
  const day = dayOf(Number(year), 1, 1) + Number(number) - 1;
  return Number(number) > 0 && partsOfDay(day).year === Number(year) ? oneOf(day, day) : null;
}

/** A week of ISO 8601, or a day of one: "2024-W23", "2024-W23-2", "KW 23/2024", "week 23, 2024". */
function weekOf(text: string): ReadSpan | null {
  const iso = /^(\d{4})-?w(\d{1,2})(?:-?([1-7]))?$/.exec(text);
  const named =
    /^(?:week|kw|woche|semaine|semana|settimana|неделя|тиждень|w)\.? ?(\d{1,2})(?:,? of | ?[ /,-] ?)(\d{4})$/.exec(
      text,
    );
  const [year, week, weekday] = iso
    ? [Number(iso[1]), Number(iso[2]), iso[3] === undefined ? null : Number(iso[3])]
    : named
      ? [Number(named[2]), Number(named[1]), null]
      : [0, 0, null];
  if (week < 1) return null;
  const fourth = dayOf(year, 1, 4);
  const monday = fourth - ((partsOfDay(fourth).weekday + 6) % 7) + 7 * (week - 1);
  if (partsOfDay(monday + 3).year !== year) return null;
  return weekday === null ? oneOf(monday, monday + 6) : oneOf(monday + weekday - 1, monday + weekday - 1);
}

/** "the 1990s", "1990er Jahre", "1990-е годы" */
function decadeOf(text: string): ReadSpan | null {
  const m = /^(?:the |les années |die )?(\d{3}0)(?:['’]?s|er(?: jahren?)?|-[ех](?: гг?\.?| год[ыа]?)?)$/.exec(
    text,
  );
  return m ? { edtf: `[${m[1]}..${String(Number(m[1]) + 9).padStart(4, '0')}]`, counted: true } : null;
}

const BEFORE =
  'b\\.? ?c\\.?(?: ?e\\.?)?|v\\. ?chr\\.|av\\. ?j\\.-?c\\.|a\\. ?c\\.|до н\\. ?э\\.|до н\\. ?е\\.';
const AFTER = 'a\\.? ?d\\.?|c\\.? ?e\\.?|n\\. ?chr\\.|ap\\. ?j\\.-?c\\.|н\\. ?э\\.';

/** Years that say which era they are of: "44 BC" is the year -0043, "15 March 44 BCE" a day of it. */
function beforeCommonEra(text: string, readPart: ReadPart): ReadSpan | null {
  const m =
    new RegExp(`^(.*?)(\\d{1,4}) ?(?:(${BEFORE})|(?:${AFTER}))$`).exec(text) ??
    new RegExp(`^()(?:(${BEFORE})|(?:${AFTER})) ?(\\d{1,4})$`)
      .exec(text)
      ?.map((part, i, all) => (i === 2 ? (all[3] as string) : i === 3 ? (all[2] as string) : part));
  if (!m) return null;
  const [, rest = '', digits = '', before] = m;
  const year = before ? 1 - Number(digits) : Number(digits);
  const written = year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
  if (rest.trim() === '') return stated(written);
  // A leap day is left: which years before the calendar had one, it does not say.
  const inYear = readPart(`${rest.trim()} 2023`);
  return inYear === null ? null : stated(inYear.replace('2023', written));
}

/** "۵ تیر ۱۴۰۳", "5 Tir 1403", and numbers alone where they stand in Persian digits: nobody writes our years so. */
function solarHijri(text: string, isPersian: boolean): ReadSpan | null {
  const plain = text
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک')
    .replace(/\u200c/g, '');
  const named =
    /^(?:[\p{L} ]*?(?:شنبه|جمعه)[،,]? )?(?:(\d{1,2}) )?(?:ماه )?(\p{L}+)(?: ?ماه)?[،,]? (\d{4})$/u.exec(
      plain,
    );
  const numbers = isPersian ? /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(plain) : null;
  const month = named ? solarHijriMonth(named[2] as string) : Number(numbers?.[2]);
  if (month === undefined || Number.isNaN(month)) return null;
  const date = named ? named[1] : numbers?.[3];
  const year = Number(named ? named[3] : numbers?.[1]);
  const days = solarHijriDays(year, month, date === undefined ? null : Number(date));
  return days && oneOf(days.from, days.to);
}

const ABOUT =
  /^(?:c\.|ca\.?|circa|about|around|approximately|approx\.?|~|≈|um|etwa|vers|environ|около|примерно|близько|حدود) ?(?=[\p{L}\d])/u;

/** A date with a word that widens it: "about", "before", "after", "by", "since", "until", or a question mark. */
function qualified(text: string, readPart: ReadPart): ReadSpan | null {
  const read = (part: string): EdtfDate | null => {
    const edtf = readPart(part);
    const date = edtf === null ? null : parseEdtf(edtf);
    return date?.shape === 'date' && date.time === null && !date.approximate && !date.uncertain ? date : null;
  };
  const about = ABOUT.exec(text);
  if (about) {
    const date = read(text.slice(about[0].length));
    return date && stated(`${date.text}~`);
  }
  const doubted = /^(.*?) ?\(?\?\)?$/.exec(text);
  if (doubted) {
    const date = read(doubted[1] as string);
    return date && stated(`${date.text}?`);
  }
  const worded =
    /^(before|prior to|vor|avant|after|nach|après|by|no later than|since|from|seit|depuis|until|till|up to|bis) (?:the |dem |le )?(.*?)( onwards?| on)?$/.exec(
      text,
    );
  const date = worded && read(worded[2] as string);
  if (!date) return null;
  switch (worded[1]) {
    case 'before':
    case 'prior to':
    case 'vor':
    case 'avant':
      return { edtf: `[..${formatDay(date.from - 1)}]`, counted: true };
    case 'after':
    case 'nach':
    case 'après':
      return { edtf: `[${formatDay(date.to + 1)}..]`, counted: true };
    case 'by':
    case 'no later than':
      return stated(`[..${date.text}]`);
    case 'since':
    case 'from':
    case 'seit':
    case 'depuis':
      return stated(`${date.text}/..`);
    default:
      return stated(`../${date.text}`);
  }
}

/** The ends of a span as two dates that are whole: "12–14 june 2024" -> "12 june 2024" and "14 june 2024". Null for no span. */
export function endsOf(text: string): readonly [first: string, last: string] | null {
  const days = /^(?:from |between |vom )?(\d{1,2})\.? ?(?:[-–—]|to|and|bis|по) ?(\d{1,2}\.? .*\d{4})$/.exec(
    text,
  );
  const month = days && /^\d{1,2}\.? (\D.*)$/.exec(days[2] as string);
  if (days && month) return [`${days[1]} ${month[1]}`, days[2] as string];
  const american = /^(\p{L}+\.?) (\d{1,2}) ?(?:[-–—]|to|and) ?(\d{1,2}),? (\d{4})$/u.exec(text);
  if (american)
    return [`${american[1]} ${american[2]}, ${american[4]}`, `${american[1]} ${american[3]}, ${american[4]}`];
  const years = /^(\d{4}) ?[-–—] ?(\d{4})$/.exec(text);
  if (years) return [years[1] as string, years[2] as string];
  const parts =
    /^(?:from |between |vom )?(.+?)(?: ?[–—] ?| - | to | and | until | bis | through | по )(.+)$/.exec(
      text,
    ) ?? /^(\p{L}+)[-/](\p{L}+,? \d{4})$/u.exec(text);
  if (!parts) return null;
  const [, first = '', last = ''] = parts;
  const year = /\D(\d{4})$/.exec(last)?.[1];
  return [/\d{4}/.test(first) || year === undefined ? first : `${first} ${year}`, last];
}
