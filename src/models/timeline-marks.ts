import { type Axis, groundOf, placeOf } from './axis.ts';
import { type MarkShape, shapeOf } from './mark-shape.ts';
import type { PlacedDate } from './timeline-placements.ts';

/** What is drawn in a lane: one event on one date, or a number that stands for several. */
export type Mark = {
  /** Positions in the model's `events`, at most 60 of `count`. */
  events: readonly number[];
  count: number;
  /** null = a numbered mark. */
  shape: MarkShape | null;
  /** The extent of the date on the axis, 0 to 1. */
  x0: number;
  x1: number;
  /** Place in the stack, 0 at the top, of `levels` (1 to 6). */
  level: number;
  levels: number;
  /** May not have been out on `asof`. */
  isMaybe: boolean;
  /** Outside the days asked for: drawn pale. */
  isOutside: boolean;
};

/** How an event (position in the case) appears: its position in the model, and whether the days refuse it. */
export type Look = { indexOf: Int32Array; isInside: readonly boolean[] };

/** Px that a disc needs, and that a numbered mark needs. */
const DISC = 14;
const NUMBER = 18;
const ARROW = 16;
/** Narrow marks of one day that are drawn one by one; more become a number. */
const MOST_STACKED = 3;
const MOST_LISTED = 60;

/** A date that the axis shows, with the px it covers. */
export type Spot = PlacedDate & {
  shape: MarkShape;
  x0: number;
  x1: number;
  left: number;
  right: number;
};

/** A mark on its way: all its events (model positions, perhaps twice), and the px it covers. */
type Draft = {
  all: number[];
  shape: MarkShape | null;
  x0: number;
  x1: number;
  left: number;
  right: number;
  isMaybe: boolean;
  isOutside: boolean;
};

/** Where each date lies on an axis drawn `width` px wide; dates that the axis does not show are left out. */
export function spotsOn(axis: Axis, placed: readonly PlacedDate[], width: number): Spot[] {
  return placed.flatMap((dated): Spot[] => {
    const ground = groundOf(dated.date);
    if (ground.to < axis.from || ground.from > axis.to) return [];
    const x0 = placeOf(axis, ground.from);
    const x1 = placeOf(axis, ground.to + 1);
    const shape = shapeOf(dated.date, dated.basis);
    return [{ ...dated, shape, x0, x1, ...reach(shape, x0 * width, x1 * width) }];
  });
}

/** The px that a mark covers; a disc is as wide as it is drawn, whatever the width of a day. */
function reach(shape: MarkShape, x0: number, x1: number): { left: number; right: number } {
  const middle = (x0 + x1) / 2;
  const half = shape.form === 'day' ? DISC / 2 : Math.max(DISC, x1 - x0) / 2;
  const left = middle - half - (shape.open === 'start' ? ARROW : 0);
  return { left, right: middle + half + (shape.open === 'end' ? ARROW : 0) };
}

/**
 * The marks of each lane, stacked where they would touch; what will not fit in `levels` becomes a number. Marks of one
 * cell may share a number: those of a day, of a stretch of narrow days or, for wide marks, of the very same date.
 */
export function layMarks(
  spots: readonly Spot[],
  lanes: number,
  width: number,
  levels: number,
  look: Look,
): Mark[][] {
  const most = Math.min(levels, MOST_STACKED);
  const cells = Array.from({ length: lanes }, () => new Map<string, Draft[]>());
  for (const spot of spots) {
    const key = cellOf(spot, width);
    for (const [lane, entries] of entriesByLane(spot, lanes, look).entries()) {
      if (entries.length === 0) continue;
      const drafts = draftsOf(spot, entries, most, look);
      const cell = cells[lane]!.get(key);
      if (!cell) cells[lane]!.set(key, drafts);
      else for (const draft of drafts) cell.push(draft);
    }
  }
  return cells.map((perCell) => {
    const drafts = [...perCell].flatMap(([key, cell]) =>
      cell.length > (key.startsWith('wide') ? levels : most) ? [gather(cell, width)] : cell,
    );
    drafts.sort((a, b) => a.left - b.left || b.right - a.right);
    return stack(drafts, width, levels);
  });
}

function cellOf({ x0, x1, left, right, date }: Spot, width: number): string {
  if (right - left > 2 * NUMBER) return `wide ${date.text}`;
  const middle = ((x0 + x1) / 2) * width;
  return (x1 - x0) * width >= NUMBER - 4 ? `day ${middle}` : `cell ${Math.floor(middle / NUMBER)}`;
}

/** Per lane, the places in a spot of the events that sit in it. */
function entriesByLane(spot: Spot, lanes: number, look: Look): number[][] {
  const found: number[][] = Array.from({ length: lanes }, () => []);
  for (let i = 0; i < spot.events.length; i++) {
    if (look.indexOf[spot.events[i]!]! < 0) continue;
    for (let bits = spot.lanes[i]!; bits !== 0; bits &= bits - 1)
      found[31 - Math.clz32(bits & -bits)]!.push(i);
  }
  return found;
}

/** One draft per event, or one for all when there are more than can be drawn one by one. */
function draftsOf(spot: Spot, entries: readonly number[], most: number, look: Look): Draft[] {
  const { shape, x0, x1, left, right } = spot;
  const groups = entries.length > 2 * most ? [entries] : entries.map((i) => [i]);
  return groups.map((group) => {
    const draft: Draft = { all: [], shape, x0, x1, left, right, isMaybe: true, isOutside: true };
    for (const i of group) {
      const event = spot.events[i]!;
      draft.all.push(look.indexOf[event]!);
      if (spot.isSure[i] === 1) draft.isMaybe = false;
      if (look.isInside[event]) draft.isOutside = false;
    }
    return group.length === 1 ? draft : narrow({ ...draft, shape: null }, (left + right) / 2);
  });
}

const narrow = (draft: Draft, middle: number): Draft => ({
  ...draft,
  left: middle - NUMBER / 2,
  right: middle + NUMBER / 2,
});

type Placed = { draft: Draft; level: number };

/**
 * First fit, from left to right. A mark that finds no level joins the nearest of those in its way. `levels` is counted over each run of touching marks.
 */
function stack(drafts: readonly Draft[], width: number, most: number): Mark[] {
  const marks: Mark[] = [];
  let run: Placed[] = [];
  let last: Placed[] = [];
  const close = () => {
    const levels = run.reduce((highest, { level }) => Math.max(highest, level + 1), 1);
    for (const { draft, level } of run) {
      const { left: _left, right: _right, all, ...mark } = draft;
      const events = all.length === 1 ? all : [...new Set(all)];
      marks.push({ events: events.slice(0, MOST_LISTED), count: events.length, ...mark, level, levels });
    }
    run = [];
    last = [];
  };
  for (const draft of drafts) {
    if (last.every((other) => other.draft.right <= draft.left + 0.5)) close();
    let level = 0;
    while (last[level] && last[level]!.draft.right > draft.left + 0.5) level++;
    if (level < most) {
      const placed = { draft, level };
      last[level] = placed;
      run.push(placed);
    } else join(last, draft, width);
  }
  close();
  return marks;
}

const sizeOf = ({ left, right }: Draft) => right - left;

/** Puts a mark that finds no level into the one in its way whose middle is nearest. */
function join(last: readonly Placed[], draft: Draft, width: number): void {
  const distance = (other: Placed) => Math.abs(other.draft.x0 + other.draft.x1 - draft.x0 - draft.x1);
  const host = last.reduce((least, other) => (distance(other) < distance(least) ? other : least));
  const { draft: held } = host;
  if (held.shape === null) {
    for (const event of draft.all) held.all.push(event);
    held.isMaybe &&= draft.isMaybe;
    held.isOutside &&= draft.isOutside;
    return;
  }
  const gathered = gather([held, draft], width, sizeOf(held) <= sizeOf(draft) ? held : draft);
  host.draft = { ...gathered, right: Math.max(gathered.right, Math.min(held.right, draft.right)) };
}

/** One numbered mark for several events, in the middle of them or where `at` is; one event keeps its mark. */
function gather(group: readonly Draft[], width: number, at?: Draft): Draft {
  const all = group.flatMap((draft) => draft.all);
  const first = group[0];
  if (first && all.every((event) => event === all[0])) return first;
  const x0 = at ? at.x0 : Math.min(...group.map((draft) => draft.x0));
  const x1 = at ? at.x1 : Math.max(...group.map((draft) => draft.x1));
  const middle = ((x0 + x1) / 2) * width;
  const isMaybe = group.every((draft) => draft.isMaybe);
  const isOutside = group.every((draft) => draft.isOutside);
  return narrow({ all, shape: null, x0, x1, left: 0, right: 0, isMaybe, isOutside }, middle);
}
