import { cite } from '../lib/cite.ts';
import { parseEdtf } from '../lib/edtf.ts';
import { isSkipped } from '../lib/in-zone.ts';
import type { JsonStep } from '../lib/json-scan.ts';
import type { DateBasis } from './case-file.ts';
import type { Draft, Place } from './draft.ts';

type Dated = {
  dateBasis?: DateBasis | undefined;
  dateFrom?: string | undefined;
};

/** Checks that every date can be read and has a basis that fits, and that time zones are known names. */
export function checkDates(draft: Draft): void {
  const { articles, events, statements, annotations } = draft.lists;
  articles.forEach((article, index) => {
    const place: Place = { list: 'articles', index };
    checkDate(draft, place, 'datePublished', article.datePublished);
    checkBasis(draft, place, article.datePublished, article);
    checkZone(draft, place, article.timeZone);
    checkClock(draft, place, 'datePublished', article.datePublished, article.timeZone);
  });
  events.forEach((event, index) => {
    const place: Place = { list: 'events', index };
    checkDate(draft, place, 'date', event.date);
    checkBasis(draft, place, event.date, event);
    checkZone(draft, place, event.timeZone);
    checkClock(draft, place, 'date', event.date, event.timeZone);
    event.mentions?.forEach((mention, i) => {
      const inside = { ...place, path: ['mentions', i] };
      checkDate(draft, inside, 'date', mention.date);
      checkBasis(draft, inside, mention.date, mention);
      checkClock(draft, inside, 'date', mention.date, event.timeZone);
    });
  });
  statements.forEach((statement, index) => {
    const place: Place = { list: 'statements', index };
    checkDate(draft, place, 'dateSpoken', statement.dateSpoken);
    checkBasis(draft, place, statement.dateSpoken, statement);
  });
  annotations.forEach(({ created }, index) => {
    checkDate(draft, { list: 'annotations', index }, 'created', created);
  });
}

const at = (place: Place, field: JsonStep): Place => ({ ...place, path: [...(place.path ?? []), field] });

function checkDate(draft: Draft, place: Place, field: string, date: string | null | undefined): void {
  if (date === null || date === undefined || parseEdtf(date)) return;
  const where = at(place, field);
  draft.report('bad-date', where, `In the ${draft.nameOf(place)}, ${field} ${cite(date)} is no date.`);
  draft.leaveOut(where);
}

function checkBasis(draft: Draft, place: Place, date: string | null | undefined, dated: Dated): void {
  const { dateBasis: basis, dateFrom } = dated;
  const say = (what: string) =>
    draft.report('date-basis', at(place, 'dateBasis'), `In the ${draft.nameOf(place)}, ${what}.`);
  if (basis === 'unknown' && date) say('a date is given, but its basis is "unknown"');
  if ((basis === 'stated' || basis === 'computed') && !date)
    say(`the basis is "${basis}", but no date is given`);
  if (basis === 'computed' && !dateFrom)
    say('the date is computed, but dateFrom does not say from which words');
}

function checkZone(draft: Draft, place: Place, zone: string | null | undefined): void {
  if (zone === null || zone === undefined || isTimeZone(zone)) return;
  const where = at(place, 'timeZone');
  const message = `In the ${draft.nameOf(place)}, timeZone ${cite(zone)} is no known time zone.`;
  draft.report('bad-time-zone', where, message);
  draft.leaveOut(where);
}

/** Says a time of day that the clocks of its zone never showed. It stays as it is written. */
function checkClock(
  draft: Draft,
  place: Place,
  field: string,
  text: string | null | undefined,
  zone: string | null | undefined,
): void {
  const date = text ? parseEdtf(text) : null;
  if (!date || !zone || !isSkipped(date, zone)) return;
  const message = `In the ${draft.nameOf(place)}, ${field} ${cite(date.text)} is a time that clocks in ${zone} skipped.`;
  draft.report('skipped-time', at(place, field), message);
}

/** Zones asked for before: a case has few, and many records in each. */
const zones = new Map<string, boolean>();

/** Whether this engine knows a time zone of that name. */
function isTimeZone(zone: string): boolean {
  let is = zones.get(zone);
  if (is === undefined) {
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone });
      is = true;
    } catch {
      is = false;
    }
    zones.set(zone, is);
  }
  return is;
}
