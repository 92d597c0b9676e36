/**
 * What the timeline draws: an axis with true gaps, lanes of marks, the quotes under it, and the events in time order.
 *
 * The axis is made from the whole case on the clock chosen, so that it does not jump when the reader filters; events
 * that only the days refuse are drawn pale, so that a brush keeps its surroundings.
 */
import type { Clock, Lanes, Unit, Zone } from '../../filter/filter.ts';
import {
  askedDays,
  bitOf,
  countByCode,
  countByValue,
  type Selection,
  selectEvents,
} from '../../filter/select.ts';
import { parseDay } from '../../lib/day.ts';
import type { DayInterval, EdtfDate } from '../../lib/edtf.ts';
import { machineDate, writeDate } from '../../lib/format-date.ts';
import { hasZone } from '../../lib/in-zone.ts';
import { type SourceRef, sourceRefs } from '../source-ref.ts';
import { deriveSummary, type Summary } from '../summary.ts';
import { type AsofStop, deriveAsofStops } from './asof-stops.ts';
import { type Axis, buildAxis, groundOf, placeOf } from './axis.ts';
import { COVERAGES, type Coverage, coverageOf, sourcesQuoting } from './event-coverage.ts';
import {
  type ClockColumn,
  clockColumn,
  countByDate,
  deriveHistogram,
  exactDays,
  type HistogramModel,
} from './histogram.ts';
import { type MarkShape, shapeOf } from './mark-shape.ts';
import { writeInYear } from './short-date.ts';
import { zonedDates } from './timeline-dates.ts';
import { deriveFinding, type Finding } from './timeline-finding.ts';
import { deriveLanes, type Lane } from './timeline-lanes.ts';
import { type Look, layMarks, type Mark, spotsOn } from './timeline-marks.ts';
import { derivePlacements, type PlacedDate, type Placements } from './timeline-placements.ts';

export type TimelineEvent = {
  id: string;
  name: string;
  /** The date on the clock chosen, in words; null = none. */
  date: string | null;
  /** The same without its year, and the year it stands under: a list writes each year once. '' without a date. */
  short: string;
  year: string;
  /** For `datetime`; undefined where it is not one day. */
  machine: string | undefined;
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
};

export type TimelineLane = Lane & {
  marks: readonly Mark[];
  /** Events of this lane in view, and those without a date on this clock (positions in `events`). */
  count: number;
  undated: readonly number[];
};

export type TimelineModel = {
  summary: Summary;
  clock: Clock;
  zone: Zone;
  unit: Unit;
  by: Lanes;
  finding: Finding;
  /** The axis shown, and the one of the whole case: what zooming out leads to. */
  axis: Axis;
  whole: Axis;
  /** False when nothing in the case has a date on this clock: the axis then means nothing. */
  isDated: boolean;
  lanes: readonly TimelineLane[];
  histogram: HistogramModel;
  /** In time order, undated last; at most 20,000. */
  events: readonly TimelineEvent[];
  /** Events that stay, whether listed or not. */
  found: number;
  /** The sources with an article, for the tiles of a row; at most 12, else none. */
  sources: readonly SourceRef[];
  /** Number of sources with an article. */
  sourceCount: number;
  /** The event opened when the reader has opened none: the one with most quotes, the earlier of two. */
  picked: string | null;
  stops: readonly AsofStop[];
  /** Dates of the case that say their zone, so that a change of zone moves them. */
  zoned: number;
};

const MOST_EVENTS = 20_000;
const MOST_TILES = 12;

/** The same selection with the days let pass. */
function withoutDays(selection: Selection): Selection {
  if (!askedDays(selection.filter)) return selection;
  const keep = 0xffff & ~bitOf('date');
  return {
    ...selection,
    filter: { ...selection.filter, from: null, to: null },
    fails: selection.fails.map((bits) => bits & keep),
    state: {},
  };
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

/** Positions of the events that stay, in time order (`own` is a place in time), undated last. */
function inTimeOrder(isIn: readonly boolean[], own: Int32Array): number[] {
  const order: number[] = [];
  isIn.forEach((yes, i) => {
    if (yes) order.push(i);
  });
  const rank = own.map((place) => (place < 0 ? 0x7fffffff : place));
  return order.sort((a, b) => rank[a]! - rank[b]! || a - b);
}

export function deriveTimeline(selection: Selection, { width }: { width: number }): TimelineModel {
  const { case: data, filter } = selection;
  const free = withoutDays(selection);
  const isInside = selectEvents(selection);
  const isShown = free === selection ? isInside : selectEvents(free);
  const coding = deriveLanes(free);
  const placements = derivePlacements(free, coding, isShown);
  const column = clockColumn(selection);
  const perCode = countByDate(selection, column);
  const dates = axisDates(selection, column);
  const whole = buildAxis(dates, null, width);
  const span = askedSpan(filter.span);
  const axis = span ? buildAxis(dates, span, width) : whole;

  const order = inTimeOrder(isShown, placements.own);
  const drawn = order.slice(0, MOST_EVENTS);
  const indexOf = new Int32Array(data.events.rows.length).fill(-1);
  drawn.forEach((event, i) => {
    indexOf[event] = i;
  });
  const quotes = countByValue(selection, data.quotes.facets.event, data.events.rows.length);
  const sources = sourceRefs(data);
  const columns = data.columns.length <= MOST_TILES ? data.columns : [];
  const coverage = columns.length > 0 ? coverageOf(selection) : () => 'absent' as const;
  const found = isInside.filter(Boolean).length;

  const events = drawn.map((event): TimelineEvent => {
    const row = data.events.rows[event];
    const own = placements.dates[placements.own[event]!] ?? null;
    const told: Coverage[] = columns.map((source) => coverage(event, source));
    const ground = own && groundOf(own.date);
    const isOnAxis = ground && ground.to >= axis.from && ground.from <= axis.to;
    return {
      id: row?.id ?? '',
      name: row?.name ?? row?.id ?? '',
      date: own && writeDate(own.date),
      ...(own ? writeInYear(own.date) : { short: '', year: '' }),
      machine: own ? machineDate(own.date) : undefined,
      shape: own && shapeOf(own.date, own.basis),
      told: told.map((state) => COVERAGES.indexOf(state)).join(''),
      tellers:
        columns.length > 0
          ? told.filter((state) => state === 'mentions' || state === 'maybe').length
          : tellersOf(selection, event),
      quotes: quotes[event] ?? 0,
      place: isOnAxis ? { x0: placeOf(axis, ground.from), x1: placeOf(axis, ground.to + 1) } : null,
      days: ground,
      isOutside: !isInside[event],
    };
  });

  return {
    summary: deriveSummary(selection),
    clock: filter.clock,
    zone: filter.zone,
    unit: filter.unit ?? 'rendering',
    by: filter.lanes,
    finding: findingOf(selection, column, free === selection ? perCode : null, found),
    axis,
    whole,
    isDated: dates.length > 0,
    lanes: lanesOf(coding.lanes, placements, axis, width, { indexOf, isInside }),
    histogram: deriveHistogram(selection, axis, column, perCode),
    events,
    found,
    sources: columns.flatMap((i) => sources[i] ?? []),
    sourceCount: data.columns.length,
    picked: pick(events),
    stops: deriveAsofStops(selection),
    zoned: data.dates.published.filter((date, i) => date && hasZone(date, data.articles.rows[i]?.timeZone))
      .length,
  };
}

/** Sources that mention an event or are quoted on it, for cases with too many sources for tiles. */
function tellersOf(selection: Selection, event: number): number {
  const { case: data, known } = selection;
  const { mentions, firstMention } = zonedDates(selection);
  const quoting = sourcesQuoting(data)[event];
  const bare: number[] = [];
  for (let m = firstMention[event]!; m < firstMention[event + 1]!; m++) {
    const { article } = mentions[m]!;
    const source = data.articleSource[article] ?? -1;
    if (source < 0 || known[article] === 'out' || quoting?.has(source) || bare.includes(source)) continue;
    bare.push(source);
  }
  return bare.length + (quoting?.size ?? 0);
}

function pick(events: readonly TimelineEvent[]): string | null {
  let best: TimelineEvent | null = null;
  for (const event of events) if (!event.isOutside && (!best || event.quotes > best.quotes)) best = event;
  return best?.id ?? null;
}

/** `perCode` counts the selected quotes by date where it is already known. */
function findingOf(
  selection: Selection,
  { codes, days }: ClockColumn,
  perCode: Uint32Array | null,
  events: number,
): Finding {
  const counts = perCode ?? countByCode(selection, codes, days.length);
  const perDay = new Map<number, number>();
  days.forEach((span, code) => {
    const n = counts[code] ?? 0;
    if (span && span.from === span.to && n > 0) perDay.set(span.from, (perDay.get(span.from) ?? 0) + n);
  });
  return deriveFinding(perDay, selection.count, events, selection.filter.clock);
}

/** Levels of a lane while a case has so many marks; a page carries some 2,000 as SVG. */
const LEVELS: readonly { levels: number; upTo: number }[] = [
  { levels: 6, upTo: 1_500 },
  { levels: 3, upTo: 4_000 },
  { levels: 1, upTo: Number.POSITIVE_INFINITY },
];

/** Placements in all lanes together, before any are gathered into numbers. */
function countPlaced(placed: readonly PlacedDate[]): number {
  let n = 0;
  for (const { lanes } of placed) for (let bits of lanes) for (; bits !== 0; bits &= bits - 1) n++;
  return n;
}

function lanesOf(
  lanes: readonly Lane[],
  { placed, undated }: Placements,
  axis: Axis,
  width: number,
  look: Look,
): TimelineLane[] {
  const spots = spotsOn(axis, placed, width);
  const size = countPlaced(placed);
  const levels = LEVELS.find(({ upTo }) => size <= upTo)?.levels ?? 1;
  const marks = layMarks(spots, lanes.length, width, levels, look);
  const members = new Uint32Array(look.indexOf.length);
  for (const { events, lanes: bits } of placed)
    for (let i = 0; i < events.length; i++) members[events[i]!] = members[events[i]!]! | bits[i]!;
  return lanes.flatMap((lane, i) => {
    const missing: number[] = [];
    let count = 0;
    look.indexOf.forEach((index, event) => {
      if (index < 0) return;
      if ((members[event]! & (1 << i)) !== 0) count++;
      if ((undated[event]! & (1 << i)) !== 0) missing.push(index);
    });
    if (count + missing.length === 0 && !lane.source) return [];
    return [{ ...lane, marks: marks[i]!, count, undated: missing.sort((a, b) => a - b) }];
  });
}
