/**
 * The lanes of the timeline, and the bit of each lane for every value that decides a lane. A set of lanes is one
 * number, so that which lanes an event sits in can be collected in one pass over a million quotes.
 */
import type { Case } from '../../../case/case.ts';
import type { Lanes } from '../../../filter/filter.ts';
import { countByValue, type Selection } from '../../../filter/select.ts';
import { formatNumber } from '../../../lib/format-count.ts';
import { type SourceRef, sourceRefs } from '../../source-ref.ts';

/** At most so many lanes; the rest share one. Fewer than 31, so that a set of lanes fits a number. */
const MOST_SOURCES = 12;
const MOST_OTHERS = 8;

export type Lane = {
  key: string;
  name: string;
  /** For lanes by source. */
  source: SourceRef | null;
  /** What a reader may need to know about a lane that stands for several, or for none. */
  note: string | null;
  /** Its marks are of the model's `articles` and not of its `events`. */
  isOfArticles?: boolean;
};

export type LaneCoding = {
  by: Lanes;
  lanes: readonly Lane[];
  /** Lanes of a source, by position in `sources`; 0 for a relay. */
  ofSource: Uint32Array;
  /** Lanes of the sides that speak, by code of the speaker facet. */
  ofSpeakerCode: Uint32Array;
  /** Lanes of an event's kind, by position in `events`. */
  ofEvent: Uint32Array;
  /** The lane of events about which nobody is quoted; 0 where lanes are not by speaker. */
  silent: number;
};

/** The lanes that the reader has put first, in that order, then the others in theirs. */
export function inReadersOrder<L extends Lane>(lanes: readonly L[], order: readonly string[]): readonly L[] {
  if (order.length === 0) return lanes;
  const rank = new Map(order.map((key, i) => [key, i]));
  const placeOf = ({ key }: L) => rank.get(key) ?? order.length;
  return [...lanes].sort((a, b) => placeOf(a) - placeOf(b));
}

/** "Press release" -> "press-release": a key that an address can carry. */
const slugOf = (kind: string): string => kind.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** Gives the biggest values a lane each, in their own order, and what is left over one together. */
function giveLanes<T>(
  values: readonly { value: T; count: number; lane: Lane }[],
  most: number,
  rest: (n: number) => string,
): { lanes: Lane[]; bitOf: Map<T, number> } {
  const room = values.length <= most ? most : most - 1;
  const kept = new Set([...values].sort((a, b) => b.count - a.count).slice(0, room));
  const lanes: Lane[] = [];
  const bitOf = new Map<T, number>();
  for (const entry of values)
    if (kept.has(entry)) {
      bitOf.set(entry.value, 1 << lanes.length);
      lanes.push(entry.lane);
    }
  const others = values.length - kept.size;
  if (others > 0) {
    for (const entry of values) if (!kept.has(entry)) bitOf.set(entry.value, 1 << lanes.length);
    lanes.push({ key: 'others', name: rest(others), source: null, note: 'one lane for the smaller ones' });
  }
  return { lanes, bitOf };
}

/** The lanes asked for, and which of them each value that decides a lane falls into; at most 13 by source, 9 otherwise. */
export function deriveLanes(selection: Selection): LaneCoding {
  const { case: data, filter } = selection;
  const none: LaneCoding = {
    by: filter.lanes,
    lanes: [],
    ofSource: new Uint32Array(data.sources.rows.length),
    ofSpeakerCode: new Uint32Array(data.quotes.facets.speaker.sets.length),
    ofEvent: new Uint32Array(data.events.rows.length),
    silent: 0,
  };
  if (filter.lanes === 'speaker') return bySide(selection, none);
  return filter.lanes === 'kind' ? byKind(data, none) : bySource(selection, none);
}

function bySource(selection: Selection, none: LaneCoding): LaneCoding {
  const { case: data, filter } = selection;
  const refs = sourceRefs(data);
  const wanted = new Set(filter.source);
  const left = new Set(filter.without);
  const columns = data.columns.filter((i) => {
    const id = data.sources.rows[i]?.id ?? '';
    return (wanted.size === 0 || wanted.has(id)) && !left.has(id);
  });
  const { source: facet } = data.quotes.facets;
  const quotes =
    columns.length > MOST_SOURCES ? countByValue(selection, facet, data.sources.rows.length) : [];
  const { lanes, bitOf } = giveLanes(
    columns.map((i) => {
      const source = refs[i] as SourceRef;
      return {
        value: i,
        count: quotes[i] ?? 0,
        lane: { key: source.id, name: source.name, source, note: null },
      };
    }),
    MOST_SOURCES,
    (n) => `${formatNumber(n)} more sources`,
  );
  return { ...none, lanes, ofSource: none.ofSource.map((_, i) => bitOf.get(i) ?? 0) };
}

/**
 * The side a speaker speaks for: the first perspective that names the speaker or one of its organisations, else the
 * outermost organisation, else the speaker. Per position in `people`, as a key and a name.
 */
function sidesOf(data: Case): (set: readonly number[]) => { key: string; name: string } | null {
  const people = data.people.rows;
  const perspectives = data.perspectives.rows.filter(({ voices }) => (voices ?? []).length > 0);
  return (set) => {
    const ids = set.map((p) => people[p]?.id ?? '');
    const side = perspectives.find(({ voices }) => (voices ?? []).some((id) => ids.includes(id)));
    if (side) return { key: `side-${side.id}`, name: side.name ?? side.id };
    const outer = people[set.at(-1) ?? -1];
    return outer ? { key: outer.id, name: outer.name ?? outer.id } : null;
  };
}

function bySide(selection: Selection, none: LaneCoding): LaneCoding {
  const { case: data } = selection;
  const facet = data.quotes.facets.speaker;
  const sideOf = sidesOf(data);
  const sides = facet.sets.map(sideOf);
  const counts = new Map<string, { name: string; count: number }>();
  const perCode = new Uint32Array(facet.sets.length);
  const { fails } = selection;
  for (let i = 0; i < fails.length; i++) if (fails[i] === 0) perCode[facet.codes[i]!]!++;
  sides.forEach((side, code) => {
    const count = perCode[code] ?? 0;
    if (!side || count === 0) return;
    const known = counts.get(side.key);
    if (known) known.count += count;
    else counts.set(side.key, { name: side.name, count });
  });
  const order = data.perspectives.rows.map(({ id }) => `side-${id}`);
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const { lanes, bitOf } = giveLanes(
    [...counts]
      .sort(([a, x], [b, y]) => rank(a) - rank(b) || y.count - x.count)
      .map(([key, { name, count }]) => ({
        value: key,
        count,
        lane: { key, name, source: null, note: null },
      })),
    MOST_OTHERS,
    (n) => `${formatNumber(n)} more sides`,
  );
  const silent = 1 << lanes.length;
  lanes.push({ key: 'nobody', name: 'Nobody quoted', source: null, note: 'told, but without a voice' });
  return {
    ...none,
    lanes,
    ofSpeakerCode: Uint32Array.from(sides, (side) => (side && bitOf.get(side.key)) ?? 0),
    silent,
  };
}

function byKind(data: Case, none: LaneCoding): LaneCoding {
  const counts = new Map<string, number>();
  for (const { kind } of data.events.rows) counts.set(kind ?? '', (counts.get(kind ?? '') ?? 0) + 1);
  const { lanes, bitOf } = giveLanes(
    [...counts]
      .sort(([a, x], [b, y]) => Number(a === '') - Number(b === '') || y - x)
      .map(([kind, count]) => ({
        value: kind,
        count,
        lane: {
          key: `kind-${slugOf(kind)}`,
          name: kind === '' ? 'No kind given' : kind[0]!.toUpperCase() + kind.slice(1).replaceAll('-', ' '),
          source: null,
          note: null,
        },
      })),
    MOST_OTHERS,
    (n) => `${formatNumber(n)} more kinds`,
  );
  return {
    ...none,
    lanes,
    ofEvent: Uint32Array.from(data.events.rows, ({ kind }) => bitOf.get(kind ?? '') ?? 0),
  };
}
