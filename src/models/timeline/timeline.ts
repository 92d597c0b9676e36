/**
 * What the timeline draws: an axis with true gaps, lanes of marks, the quotes under it, and the events in time order.
 *
 * The axis is made from the whole case on the clock chosen, so that it does not jump when the reader filters; events
 * that only the days refuse are drawn pale, so that a brush keeps its surroundings.
 */
import { type Clock, isNarrowed, type Lanes, type Unit, type Zone } from '../../filter/filter.ts';
import { askedDays, type Selection, selectEvents } from '../../filter/select.ts';
import { oncePer } from '../../lib/once-per.ts';
import { type SourceRef, sourceRefs } from '../source-ref.ts';
import { deriveSummary, type Summary } from '../summary.ts';
import { type AsofStop, deriveAsofStops } from './asof-stops.ts';
import type { Axis } from './axis/axis.ts';
import { deriveAxis } from './axis/case-axis.ts';
import { clockColumn } from './dates/clock-column.ts';
import { deriveOtherClock, type OtherClock } from './dates/other-clock.ts';
import { type DateZone, type ZonedDates, zonedDates } from './dates/zoned-dates.ts';
import { countByDate, deriveHistogram, type HistogramModel } from './histogram/histogram.ts';
import { deriveLaneMarks, type TimelineLane } from './lanes/lane-marks.ts';
import { deriveLanes, inReadersOrder } from './lanes/lanes.ts';
import { liftedFrom } from './lifted-from.ts';
import {
  deriveEvents,
  inTimeOrder,
  type PickedBy,
  pickEvent,
  type TimelineEvent,
} from './list/listed-events.ts';
import { deriveLooseArticles, type LooseArticle } from './list/loose-articles.ts';
import { BARE_LANE, bareEvents, LOST_LANE, lostEvents, placeLost } from './list/lost-events.ts';
import { derivePlacements } from './place/placements.ts';
import { type Finding, findingOf } from './timeline-finding.ts';

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
  /** The days that the axis was asked to show, as the filter writes them; null is all. It shows as much of them as has dates. */
  span: string | null;
  /** False when nothing in the case has a date on this clock: the axis then means nothing. */
  isDated: boolean;
  lanes: readonly TimelineLane[];
  /** Keys of these lanes in the order they have when the reader asks for none. */
  laneOrder: readonly string[];
  histogram: HistogramModel;
  /** In time order, undated last; at most 20,000. */
  events: readonly TimelineEvent[];
  /** Events that stay, whether listed or not. */
  found: number;
  /** Events whose every source is left out: listed and marked as such, never counted as found. */
  lost: number;
  /** The sources with an article, for the tiles of a row; at most 12, else none. */
  sources: readonly SourceRef[];
  /** Number of sources with an article. */
  sourceCount: number;
  /** The event opened when the reader has opened none: the one with most quotes, the first listed of several. */
  picked: string | null;
  /** Why that one; null when there is none. */
  pickedBy: PickedBy | null;
  stops: readonly AsofStop[];
  /** Anything is asked for that can take an event away. */
  isNarrowed: boolean;
  /** On the clock of publication, articles that tell of no event: those drawn, in time order, and how many there are. */
  articles: readonly LooseArticle[];
  foundArticles: number;
  /** The clock that shows most of what this one has no date for. */
  otherClock: OtherClock | null;
  /** Dates of the case that say their zone, so that a change of zone moves them. */
  zoned: number;
};

const MOST_EVENTS = 20_000;
const MOST_TILES = 12;

/** Dates of events, mentions, articles and statements whose time of day says its zone. Once per case and zone. */
const countZoned = oncePer(({ event, published, said, mentions }: ZonedDates): number => {
  const isZoned = (dated: { zone: DateZone } | null) =>
    dated !== null && dated.zone !== null && dated.zone !== 'none' && dated.zone !== 'skipped';
  return [event, published, said, mentions].reduce((sum, list) => sum + list.filter(isZoned).length, 0);
});

/** The same selection with the days let pass. */
const withoutDays = (selection: Selection): Selection =>
  askedDays(selection.filter) ? liftedFrom(selection, ['date'], { from: null, to: null }) : selection;

/** Everything that the timeline draws on an axis `width` px wide, of one selection. */
export function deriveTimeline(selection: Selection, { width }: { width: number }): TimelineModel {
  const { case: data, filter } = selection;
  const free = withoutDays(selection);
  const isInside = selectEvents(selection);
  const isShown = free === selection ? isInside : selectEvents(free);
  const coding = deriveLanes(free);
  const placements = derivePlacements(free, coding, isShown);
  const column = clockColumn(selection);
  const perCode = countByDate(selection, column);
  const { whole, axis, isDated } = deriveAxis(selection, column, width);

  const isLost = lostEvents(selection, isInside);
  const lost = isLost && placeLost(selection, isLost);
  const isBare = coding.by === 'source' ? bareEvents(selection, isShown) : null;
  const bare = isBare && placeLost(selection, isBare);
  const own = placements.own.map((at, event) =>
    isLost?.[event] ? lost!.own[event]! : isBare?.[event] ? bare!.own[event]! : at,
  );
  const isListed = isLost ? isShown.map((isIn, event) => isIn || isLost[event]!) : isShown;
  const drawn = inTimeOrder(isListed, own).slice(0, MOST_EVENTS);
  const indexOf = new Int32Array(data.events.rows.length).fill(-1);
  drawn.forEach((event, i) => {
    indexOf[event] = i;
  });
  const sources = sourceRefs(data);
  const columns = data.columns.length <= MOST_TILES ? data.columns : [];
  const events = deriveEvents(selection, drawn, { ...placements, own }, axis, columns, { isInside, isLost });
  const picked = pickEvent(events);
  const found = isInside.filter(Boolean).length;
  const look = { indexOf, isInside: isLost ? isInside.map((isIn, i) => isIn || isLost[i]!) : isInside };
  const lanes = deriveLaneMarks(coding.lanes, placements, axis, width, look);
  if (bare) lanes.push(...deriveLaneMarks([BARE_LANE], bare, axis, width, look));
  if (lost) lanes.push(...deriveLaneMarks([LOST_LANE], lost, axis, width, look));
  const loose = deriveLooseArticles(selection, axis, width);
  if (loose) lanes.push(loose.lane);
  return {
    summary: deriveSummary(selection),
    clock: filter.clock,
    zone: filter.zone,
    unit: filter.unit ?? 'rendering',
    by: filter.lanes,
    finding: findingOf(selection, column, free === selection ? perCode : null, found),
    axis,
    whole,
    span: filter.span,
    isDated,
    lanes: inReadersOrder(lanes, filter.order),
    laneOrder: lanes.map(({ key }) => key),
    histogram: deriveHistogram(selection, axis, column, perCode),
    events,
    found,
    lost: isLost?.filter(Boolean).length ?? 0,
    sources: columns.flatMap((i) => sources[i] ?? []),
    sourceCount: data.columns.length,
    picked: picked?.id ?? null,
    pickedBy: picked?.by ?? null,
    stops: deriveAsofStops(selection),
    isNarrowed: isNarrowed(filter),
    articles: loose?.articles ?? [],
    foundArticles: loose?.found ?? 0,
    otherClock: deriveOtherClock(selection),
    zoned: countZoned(zonedDates(selection)),
  };
}
