import type { Case } from '../../case/case.ts';
import type { RowKind } from '../../filter/filter.ts';
import { formatCount } from '../../lib/format-count.ts';
import { writeDate } from '../../lib/format-date.ts';
import { mainEvents } from '../main-events.ts';
import type { ReadPoint } from './compare-rows.ts';
import { rowName } from './compare-words.ts';
import { KINDS_BY_WEIGHT } from './row-kind.ts';

/** The ways to sort rows; a minus before one turns it round. */
export const COMPARE_SORTS = ['event', 'kind', 'answers'] as const;
export type CompareSort = (typeof COMPARE_SORTS)[number];

/** Rows under one heading. */
export type PointGroup = {
  key: string;
  /** The event's date; '' where the heading is no event, "undated" for an event without one. */
  date: string;
  name: string;
  eventId: string | null;
  points: readonly ReadPoint[];
};

/** "-kind" -> { by: 'kind', isTurned: true }; anything unknown sorts by event. */
export function parseCompareSort(sort: string | null): { by: CompareSort; isTurned: boolean } {
  const isTurned = sort?.startsWith('-') ?? false;
  const by = COMPARE_SORTS.find((known) => known === sort?.replace(/^-/, ''));
  return by ? { by, isTurned } : { by: 'event', isTurned: false };
}

/** More days than any two dates are apart. */
const MAIN_FIRST = 1e9;

type Heading = Omit<PointGroup, 'points'> & { order: number };

/** The heading of a point: its first event that the filter asks for, else its first event that the case has. */
function eventHeading(
  data: Case,
  wanted: ReadonlySet<string>,
  main: ReadonlySet<string>,
  { claim }: ReadPoint,
): Heading {
  const ids = (claim.eventIds ?? []).filter((id) => data.events.at.has(id));
  const id = ids.find((event) => wanted.has(event)) ?? ids[0];
  const at = data.events.at.get(id ?? '');
  const event = at === undefined ? undefined : data.events.rows[at];
  if (at === undefined || !event)
    return { key: 'none', date: '', name: 'About no event of this case', eventId: null, order: Infinity };
  const date = data.dates.event[at];
  const day = date ? (Number.isFinite(date.from) ? date.from : date.to) : Number.MAX_VALUE;
  return {
    key: event.id,
    date: date ? writeDate(date) : 'undated',
    name: event.name ?? event.id,
    eventId: event.id,
    order: main.has(event.id) ? day - MAIN_FIRST : day,
  };
}

/** The key of the heading over the points of a kind. */
export const kindHeadingKey = (kind: RowKind | null): string => `kind ${kind}`;

function kindHeading({ kind, isLost }: ReadPoint, by: 'sources' | 'voices'): Heading {
  const name = rowName(kind, isLost, by);
  const order = kind === null ? (isLost ? 1 : 2) : -KINDS_BY_WEIGHT.indexOf(kind);
  return {
    key: kind === null && !isLost ? 'unanswered' : kindHeadingKey(kind),
    date: '',
    name: name[0]?.toUpperCase() + name.slice(1),
    eventId: null,
    order,
  };
}

function answersHeading({ answering }: ReadPoint, by: 'sources' | 'voices'): Heading {
  const noun = by === 'voices' ? 'voice' : 'source';
  const n = answering.length;
  const name = n === 0 ? `Answered by no ${noun} in view` : `Answered by ${formatCount(n, noun)}`;
  return { key: `answers ${n}`, date: '', name, eventId: null, order: -n };
}

/**
 * Points under headings: by event (what the articles are about first, then the rest; earliest first, undated after, then
 * without an event), by kind (gravest first) or by the number of sources that answer (most first). Inside a group they keep the order they come in.
 */
export function groupPoints(
  data: Case,
  points: readonly ReadPoint[],
  sort: string | null,
  wantedEvents: readonly string[] = [],
  columns: 'sources' | 'voices' = 'sources',
): PointGroup[] {
  const { by, isTurned } = parseCompareSort(sort);
  const wanted = new Set(wantedEvents);
  const main = mainEvents(data);
  const groups = new Map<string, Heading & { points: ReadPoint[] }>();
  for (const point of points) {
    const heading =
      by === 'event'
        ? eventHeading(data, wanted, main, point)
        : by === 'kind'
          ? kindHeading(point, columns)
          : answersHeading(point, columns);
    const group = groups.get(heading.key);
    if (group) group.points.push(point);
    else groups.set(heading.key, { ...heading, points: [point] });
  }
  const sorted = [...groups.values()].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  return (isTurned ? sorted.reverse() : sorted).map(({ order, ...group }) => group);
}
