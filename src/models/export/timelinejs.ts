import type { Selection } from '../../filter/select.ts';
import { selectEvents } from '../../filter/select.ts';
import { partsOfDay } from '../../lib/day.ts';
import type { EdtfDate } from '../../lib/edtf.ts';
import { writeDate } from '../../lib/format-date.ts';

/** A date of TimelineJS: no part that the case does not know. Years are astronomical, as JavaScript counts them. */
type SlideDate = { year: number; month?: number; day?: number; hour?: number; minute?: number };

type Slide = {
  unique_id: string;
  start_date: SlideDate;
  end_date?: SlideDate;
  display_date: string;
  text: { headline: string; text: string };
  group?: string;
};

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** One end of a date, as precise as the date is. */
function slideDate(date: EdtfDate, day: number): SlideDate {
  const { year, month, date: dayOfMonth } = partsOfDay(day);
  if (date.precision === 'year') return { year };
  if (date.precision === 'month') return { year, month };
  const [hour, minute] = (date.time ?? '').split(':');
  const time = hour && minute ? { hour: Number(hour), minute: Number(minute) } : {};
  return { year, month, day: dayOfMonth, ...time };
}

/**
 * The events in view as TimelineJS 3 JSON (https://timeline.knightlab.com/docs/json-format.html). `display_date` always
 * carries the date in our words, since the viewer drops the doubt of a date and counts years before the common era one
 * off. An event without a date cannot be on a timeline: its id is listed under `left_out`, which the viewer passes over.
 */
export function timelineJs(selection: Selection, addressOf: (path: string) => string): unknown {
  const { case: data } = selection;
  const stays = selectEvents(selection);
  const slides: Slide[] = [];
  const leftOut: string[] = [];
  data.events.rows.forEach((event, i) => {
    if (!stays[i]) return;
    const date = data.dates.event[i];
    const ends = date ? [date.from, date.to].filter(Number.isFinite) : [];
    if (!date || ends[0] === undefined) {
      leftOut.push(event.id);
      return;
    }
    const isSpan = date.shape !== 'date' && ends.length === 2;
    const link = addressOf(`/events/${event.id}`);
    const note = event.note ? `<p>${escapeHtml(event.note)}</p>` : '';
    slides.push({
      unique_id: event.id,
      start_date: slideDate(date, ends[0]),
      ...(isSpan && { end_date: slideDate(date, date.to) }),
      display_date: writeDate(date),
      text: {
        headline: escapeHtml(event.name ?? event.id),
        text: `${note}${link === '' ? '' : `<p><a href="${escapeHtml(link)}">Who told it, and in which words</a></p>`}`,
      },
      ...(event.kind === undefined ? {} : { group: event.kind }),
    });
  });
  const { name, description = '' } = data.info;
  return {
    title: { text: { headline: escapeHtml(name), text: `<p>${escapeHtml(description)}</p>` } },
    events: slides,
    left_out: leftOut,
  };
}
