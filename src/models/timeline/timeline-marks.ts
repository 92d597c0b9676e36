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

/** Px that a disc needs, a wider shape at least (or it would look like a disc), and a numbered mark. */
const DISC = 14;
export const LEAST_WIDE = 16;
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
  const half = shape.form === 'day' ? DISC / 2 : Math.max(LEAST_WIDE, x1 - x0) / 2;
  const left = middle - half - (shape.open === 'start' ? ARROW : 0);
  return { left, right: middle + half + (shape.open === 'end' ? ARROW : 0) };
}

/** What one lane has in one cell of the axis: places in `spot.events`, date by date. */
type Cell = { total: number; parts: { spot: Spot; entries: number[] }[] };

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
  const distinct = new Distinct(look.indexOf.length);
  return fillCells(spots, lanes, width, look).map((cells) => {
    const drafts: Draft[] = [];
    for (const [key, { total, parts }] of cells) {
      const isWide = key.startsWith('wide');
      const singles = total > 2 * levels ? [] : parts.flatMap((part) => draftsOf(part, look));
      if (singles.length > 0 && singles.length <= (isWide ? levels : most)) drafts.push(...singles);
      else drafts.push(numberOf(parts, width, look, distinct));
    }
    drafts.sort((a, b) => a.left - b.left || b.right - a.right);
    return stack(drafts, width, levels, distinct);
  });
}

/** Sorts every placement into its lanes' cells; no object is made for an event that will be part of a number. */
function fillCells(spots: readonly Spot[], lanes: number, width: number, look: Look): Map<string, Cell>[] {
  const cells = Array.from({ length: lanes }, () => new Map<string, Cell>());
  for (const spot of spots) {
    const key = cellOf(spot, width);
    const mine: (number[] | undefined)[] = [];
    const open = (lane: number): number[] => {
      const entries: number[] = [];
      mine[lane] = entries;
      const cell = cells[lane]!.get(key);
      if (cell) cell.parts.push({ spot, entries });
      else cells[lane]!.set(key, { total: 0, parts: [{ spot, entries }] });
      return entries;
    };
    for (let i = 0; i < spot.events.length; i++) {
      if (look.indexOf[spot.events[i]!]! < 0) continue;
      for (let bits = spot.lanes[i]!; bits !== 0; bits &= bits - 1) {
        const lane = 31 - Math.clz32(bits & -bits);
        (mine[lane] ?? open(lane)).push(i);
      }
    }
    mine.forEach((entries, lane) => {
      if (entries) cells[lane]!.get(key)!.total += entries.length;
    });
  }
  return cells;
}

function cellOf({ x0, x1, left, right, date }: Spot, width: number): string {
  if (right - left > 2 * NUMBER) return `wide ${date.text}`;
  const middle = ((x0 + x1) / 2) * width;
  return (x1 - x0) * width >= NUMBER - 4 ? `day ${middle}` : `cell ${Math.floor(middle / NUMBER)}`;
}

/** One draft per event. */
const draftsOf = ({ spot, entries }: Cell['parts'][number], look: Look): Draft[] =>
  entries.map((i) => ({
    all: [look.indexOf[spot.events[i]!]!],
    shape: spot.shape,
    x0: spot.x0,
    x1: spot.x1,
    left: spot.left,
    right: spot.right,
    isMaybe: spot.isSure[i] === 0,
    isOutside: !look.isInside[spot.events[i]!],
  }));

/** All events of a cell as one number; one event on several dates of the cell keeps the first of its marks. */
function numberOf(parts: Cell['parts'], width: number, look: Look, distinct: Distinct): Draft {
  let x0 = 1;
  let x1 = 0;
  let isMaybe = true;
  let isOutside = true;
  distinct.begin();
  for (const { spot, entries } of parts) {
    x0 = Math.min(x0, spot.x0);
    x1 = Math.max(x1, spot.x1);
    for (const i of entries) {
      const event = spot.events[i]!;
      distinct.add(look.indexOf[event]!);
      if (spot.isSure[i] === 1) isMaybe = false;
      if (look.isInside[event]) isOutside = false;
    }
  }
  const all = distinct.finish();
  if (all.length === 1 && parts[0]) return draftsOf(parts[0], look)[0]!;
  const middle = ((x0 + x1) / 2) * width;
  return narrow({ all, shape: null, x0, x1, left: 0, right: 0, isMaybe, isOutside }, middle);
}

/** Collects different small numbers, again and again, without a set each time. */
class Distinct {
  private readonly seenIn: Int32Array;
  private round = 0;
  private found: number[] = [];

  constructor(size: number) {
    this.seenIn = new Int32Array(size);
  }

  begin(): void {
    this.round++;
    this.found = [];
  }

  add(value: number): void {
    if (this.seenIn[value] === this.round) return;
    this.seenIn[value] = this.round;
    this.found.push(value);
  }

  finish(): number[] {
    return this.found;
  }
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
function stack(drafts: readonly Draft[], width: number, most: number, distinct: Distinct): Mark[] {
  const marks: Mark[] = [];
  let run: Placed[] = [];
  let last: Placed[] = [];
  const close = () => {
    const levels = run.reduce((highest, { level }) => Math.max(highest, level + 1), 1);
    for (const { draft, level } of run) {
      const { left: _left, right: _right, all, ...mark } = draft;
      distinct.begin();
      for (const event of all) distinct.add(event);
      const events = distinct.finish();
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
  const gathered = gather(held, draft, width);
  host.draft = { ...gathered, right: Math.max(gathered.right, Math.min(held.right, draft.right)) };
}

/** One numbered mark for two, where the narrower of them is; one event keeps the first of its marks. */
function gather(held: Draft, draft: Draft, width: number): Draft {
  const all = [...held.all, ...draft.all];
  if (all.every((event) => event === all[0])) return held;
  const { x0, x1 } = sizeOf(held) <= sizeOf(draft) ? held : draft;
  const middle = ((x0 + x1) / 2) * width;
  const isMaybe = held.isMaybe && draft.isMaybe;
  const isOutside = held.isOutside && draft.isOutside;
  return narrow({ all, shape: null, x0, x1, left: 0, right: 0, isMaybe, isOutside }, middle);
}
