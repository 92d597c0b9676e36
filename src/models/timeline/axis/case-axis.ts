import type { Selection } from '../../../filter/select.ts';
import { parseDay } from '../../../lib/day.ts';
import type { DayInterval, EdtfDate } from '../../../lib/edtf.ts';
import { type ClockColumn, exactDays } from '../dates/clock-column.ts';
import { type ZonedDates, zonedDates } from '../dates/zoned-dates.ts';
import type { Axis } from './axis.ts';
import { buildAxis } from './axis-layout.ts';

/** The axis of the whole case on the clock chosen, the part of it that is shown, and whether anything has a date. */
export type TimelineAxis = { whole: Axis; axis: Axis; isDated: boolean };

const kept = new WeakMap<ZonedDates, Map<string, { dates: readonly EdtfDate[]; whole: Axis }>>();

/** The axis for a width in px. That of the whole case does not depend on the filter and is laid out once. */
export function deriveAxis(selection: Selection, column: ClockColumn, width: number): TimelineAxis {
  const zoned = zonedDates(selection);
  const known = kept.get(zoned) ?? new Map<string, { dates: readonly EdtfDate[]; whole: Axis }>();
  kept.set(zoned, known);
  const key = `${selection.filter.clock} ${width}`;
  let made = known.get(key);
  if (!made) {
    const dates = axisDates(selection, column);
    made = { dates, whole: buildAxis(dates, null, width) };
    known.set(key, made);
  }
  const { dates, whole } = made;
  const span = askedSpan(selection.filter.span);
  return { whole, axis: span ? buildAxis(dates, span, width) : whole, isDated: dates.length > 0 };
}

/** Every date that the axis must have a place for, each once. */
function axisDates(selection: Selection, column: ClockColumn): EdtfDate[] {
  const { filter } = selection;
  const dates = zonedDates(selection);
  const byText = new Map<string, EdtfDate>();
  const add = (date: EdtfDate | null | undefined) => date && byText.set(date.text, date);
  if (filter.clock === 'happened') {
    for (const dated of dates.event) add(dated?.date);
    for (const { date } of dates.mentions) add(date);
  } else for (const dated of dates[filter.clock]) add(dated?.date);
  for (const day of exactDays(column)) {
    const key = `day ${day}`;
    byText.set(key, {
      text: key,
      shape: 'date',
      from: day,
      to: day,
      precision: 'day',
      approximate: false,
      uncertain: false,
      time: null,
      offset: null,
    });
  }
  return [...byText.values()];
}

function askedSpan(span: string | null): DayInterval | null {
  const [from, to] = (span ?? '').split('..').map(parseDay);
  return from === null || from === undefined || to === null || to === undefined ? null : { from, to };
}
