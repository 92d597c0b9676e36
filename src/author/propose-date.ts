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
const WORD = /\p{L}+(?:[’'\u200c-]\p{L}+)*/gu;
/** Right before a weekday, or right behind it: the next one is meant, or the last one before the day itself. */
const NEXT = {
  before:
    /(?:next|coming|nächste[nr]?|kommende[nr]?|следующ\p{L}*|ближайш\p{L}*|наступн\p{L}*|найближч\p{L}*)\s+$/u,
  behind: /^\s+(?:prochaine?|آینده)(?!\p{L})/u,
};
const LAST = {
  before: /(?:last|past|letzte[nr]?|vergangene[nr]?|прошл\p{L}*|минул\p{L}*)\s+$/u,
  behind: /^\s+(?:derni(?:er|ère)|گذشته)(?!\p{L})/u,
};
/** "The day before yesterday", "every Monday", "until Monday", "two weeks from Monday": no day that this rule counts. */
const OTHERWISE = {
  before:
    /(?:day (?:before|after)|every|each|until|till|by|from|since|ago|week(?:’s|'s)?|jeden|bis|ab|seit|chaque|jusqu’à|depuis|dès|кажд\p{L}*|кожн\p{L}*)\s+$/u,
  behind:
    /^\s+(?:before last|(?:last|next|this) week|week|next|before|(?:vergangene|letzte|nächste|kommende|dieser)\p{L}*\s+woche|de la semaine|на (?:прошлой|следующей) неделе|(?:минулого|наступного) тижня)(?!\p{L})/iu,
};
/** A day of the month beside the weekday: the date is written there and is not counted. */
const WRITTEN = /^[\s,(]*(?:(?:den|le)\s+)?(?:\p{Lu}\p{L}+\.?\s+)?[\d۰-۹]{1,2}(?![\d:])/u;
/** What may happen yet says nothing of which side of the publication its weekday lies on. */
const OPEN =
  /(?<!\p{L})(?:will|would|due|plans?|planned|scheduled|expected|wird|werden|soll(?:en)?|sera|seront|doit|будет|будут|буде|будуть|خواهد)(?!\p{L})[^.!?\n]*$/iu;
/** "Good Friday", "the Sunday Times": a name. A first word of a sentence that only leads to the weekday is none. */
const NAME = {
  before:
    /(?<!\p{L})(?!(?:On|Late|Early|Last|Next|This|Past|Coming|The|Am|Im|Le|La|Ce|В|Во|У|З|С)\s)\p{Lu}\p{L}+\s+$/u,
  the: /(?<!\p{L})the\s+$/iu,
  behind: /^\s+\p{Lu}/u,
};
/** German writes every noun with a capital. */
const GERMAN = /tag$|^mittwoch$/u;

/**
 * Dates that weekdays and "yesterday" in a stretch of text mean, counted from the day of publication: a weekday is the
 * last one on or before that day, the last one before it behind "last", or the next after it behind "next". Empty where
 * that day is not known to the day. A weekday is left out where its date is written beside it, where it may lie ahead, or
 * where it stands in a name.
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
    const shift = SHIFTS.get(key);
    if (named < 0 && shift === undefined) return [];
    const place = { start: start + match.index, end: start + match.index + word.length };
    const behind = text.slice(place.end, end);
    const led = text.slice(start, place.start);
    const before = led.toLowerCase();
    const isThere = (rule: { before: RegExp; behind: RegExp }) =>
      rule.before.test(before) || rule.behind.test(behind);
    if (isThere(OTHERWISE)) return [];
    const isNext = isThere(NEXT);
    const isLast = isThere(LAST);
    if (named >= 0 && (WRITTEN.test(behind) || isInName(led, key, behind))) return [];
    if (named >= 0 && !isNext && !isLast && OPEN.test(led)) return [];
    const back = named < 0 ? -(shift ?? 0) : (weekday - named + 7) % 7;
    const isBefore = isLast && back === 0;
    const counted = named < 0 ? day - back : isNext ? day + (7 - back) : day - (isBefore ? 7 : back);
    const date = formatDay(counted);
    const side = isNext ? 'after' : isLast ? 'before' : 'on or before';
    const which =
      named < 0
        ? `“${word}”, counted from ${from}`
        : `the ${isNext ? 'first' : 'last'} ${word} ${side} ${from}`;
    const value = { date, dateBasis: 'computed' as const, dateFrom: `“${word}”, from ${from}`, ...place };
    return [{ value, reason: `${which[0]?.toUpperCase()}${which.slice(1)}, the day of publication.` }];
  });
}

const isInName = (led: string, key: string, behind: string): boolean =>
  (!GERMAN.test(key) && NAME.before.test(led)) || (NAME.the.test(led) && NAME.behind.test(behind));
