import { countByValue, type Selection } from '../../../filter/select.ts';
import type { DayInterval } from '../../../lib/edtf.ts';
import { machineDate, writeDate } from '../../../lib/format-date.ts';
import { type Axis, groundOf, isShownOn, placeOf } from '../axis/axis.ts';
import type { Placements } from '../dates/placed-dates.ts';
import { writeInYear } from '../dates/short-date.ts';
import { writeZone } from '../dates/write-zone.ts';
import type { Dated, DateZone } from '../dates/zoned-dates.ts';
import { type MarkShape, shapeOf } from '../marks/mark-shape.ts';
import { COVERAGES, coverageOf } from './event-coverage.ts';

export type TimelineEvent = {
  id: string;
  name: string;
  /** The date on the clock chosen, in words; null = none. */
  date: string | null;
  zone: DateZone;
  /** The same without its year, and the year it stands under: a list writes each year once. '' without a date. */
  short: string;
  year: string;
  /** For `datetime`; undefined where it is not one day. */
  machine: string | undefined;
  /** The same as EDTF; '' without a date. */
  edtf: string;
  shape: MarkShape | null;
  /** What each of the model's `sources` does with it, one index into COVERAGES per character; '' with many sources. */
  told: string;
  /** How many sources mention it. */
  tellers: number;
  /** Selected quotes about it, or said at it. */
  quotes: number;
  /** Its extent on the axis; null without a date or when it lies outside. */
  place: { x0: number; x1: number } | null;
  /** First and last day, as far as they are finite: for the words of a gap between two events. */
  days: DayInterval | null;
  /** Refused by `from` and `to` only: pale on the axis, not in the list. */
  isOutside: boolean;
  /** Every source that tells of it is left out. */
  isLost: boolean;
};

/** Positions of the events that stay, in time order (`own` is a place in time), undated last. */
export function inTimeOrder(isIn: readonly boolean[], own: Int32Array): number[] {
  const order: number[] = [];
  isIn.forEach((yes, i) => {
    if (yes) order.push(i);
  });
  const rank = own.map((place) => (place < 0 ? 0x7fffffff : place));
  return order.sort((a, b) => rank[a]! - rank[b]! || a - b);
}

/** Draws events (positions in the case) as the list and the marks show them. `columns` are the sources with a tile. */
export function deriveEvents(
  selection: Selection,
  drawn: readonly number[],
  placements: Placements,
  axis: Axis,
  columns: readonly number[],
  { isInside, isLost }: { isInside: readonly boolean[]; isLost: readonly boolean[] | null },
): TimelineEvent[] {
  const { events, quotes } = selection.case;
  const counts = countByValue(selection, quotes.facets.event, events.rows.length);
  const coverage = coverageOf(selection);
  const dated = datesOn(axis, placements.dates);
  const dateOf = (event: number): OwnDate => {
    const at = placements.own[event]!;
    const known = dated.get(at);
    if (known) return known;
    const made = ownDate(placements.dates[at] ?? null, axis);
    dated.set(at, made);
    return made;
  };
  return drawn.map((event) => {
    const row = events.rows[event];
    const told = columns.map((source) => coverage.of(event, source));
    return {
      id: row?.id ?? '',
      name: row?.name ?? row?.id ?? '',
      ...dateOf(event),
      told: told.map((state) => COVERAGES.indexOf(state)).join(''),
      tellers: coverage.tellers(event),
      quotes: counts[event] ?? 0,
      isOutside: !isInside[event] && !isLost?.[event],
      isLost: isLost?.[event] ?? false,
    };
  });
}

type OwnDate = Pick<
  TimelineEvent,
  'date' | 'zone' | 'short' | 'year' | 'machine' | 'edtf' | 'shape' | 'place' | 'days'
>;

const kept = new WeakMap<Axis, { dates: readonly Dated[]; made: Map<number, OwnDate> }>();

/** What is known of the dates of one clock on one axis, by place in `dates`; an axis outlasts a change of the filter. */
function datesOn(axis: Axis, dates: readonly Dated[]): Map<number, OwnDate> {
  const known = kept.get(axis);
  if (known?.dates === dates) return known.made;
  const made = new Map<number, OwnDate>();
  kept.set(axis, { dates, made });
  return made;
}

/** What an event shows of its date. Made once per date: what events share crosses from the worker once. */
function ownDate(own: Dated | null, axis: Axis): OwnDate {
  const ground = own && groundOf(own.date);
  const isOnAxis = own && isShownOn(axis, own.date);
  return {
    date: own && writeDate(own.date) + writeZone(own.zone),
    zone: own?.zone ?? null,
    ...(own ? writeInYear(own.date) : { short: '', year: '' }),
    machine: own ? machineDate(own.date) : undefined,
    edtf: own?.date.text ?? '',
    shape: own && shapeOf(own.date, own.basis),
    place: isOnAxis && ground ? { x0: placeOf(axis, ground.from), x1: placeOf(axis, ground.to + 1) } : null,
    days: ground,
  };
}

/** Why an event is opened first: it alone has most quotes, others have as many, or none has any. */
export type PickedBy = 'most' | 'equal' | 'place';

/** The event with most quotes that the days let pass, the first listed of several, and why; null when there is none. */
export function pickEvent(events: readonly TimelineEvent[]): { id: string; by: PickedBy } | null {
  const open = events.filter(({ isOutside, isLost }) => !isOutside && !isLost);
  const most = open.reduce((most, { quotes }) => Math.max(most, quotes), 0);
  const best = open.filter(({ quotes }) => quotes === most);
  const [first] = best;
  return first ? { id: first.id, by: most === 0 ? 'place' : best.length > 1 ? 'equal' : 'most' } : null;
}
