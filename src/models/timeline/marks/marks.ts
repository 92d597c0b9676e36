import { Distinct } from '../../../lib/distinct.ts';
import { type Cell, fillCells, type Look } from '../place/cells.ts';
import { NUMBER, type Spot } from '../place/spots.ts';
import { type MarkDate, markDateOf } from './mark-date.ts';
import type { MarkShape } from './mark-shape.ts';

/** What is drawn in a lane: one event on one date, or a number that stands for several. */
export type Mark = {
  /** Positions in the model's `events`, at most 60 of `count`. */
  events: readonly number[];
  /** For each of these, the date on which it stands here: the first, where a number holds several of its dates. */
  dates: readonly MarkDate[];
  count: number;
  /** null = a numbered mark. */
  shape: MarkShape | null;
  /** Under a number, the shape of the one long date that all its events have; null where they differ, or for a day. */
  span: MarkShape | null;
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

/** Narrow marks of one day that are drawn one by one; more become a number. */
const MOST_STACKED = 3;
const MOST_LISTED = 60;

/** A mark on its way: all its events (model positions, perhaps twice) with their dates, and the px it covers. */
type Draft = {
  all: number[];
  on: Spot[];
  shape: MarkShape | null;
  span: MarkShape | null;
  x0: number;
  x1: number;
  left: number;
  right: number;
  isMaybe: boolean;
  isOutside: boolean;
};

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

/** One draft per event. */
const draftsOf = ({ spot, entries }: Cell['parts'][number], look: Look): Draft[] =>
  entries.map((i) => ({
    all: [look.indexOf[spot.events[i]!]!],
    on: [spot],
    shape: spot.shape,
    span: null,
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
  const on: Spot[] = [];
  distinct.begin();
  for (const { spot, entries } of parts) {
    x0 = Math.min(x0, spot.x0);
    x1 = Math.max(x1, spot.x1);
    for (const i of entries) {
      const event = spot.events[i]!;
      if (distinct.add(look.indexOf[event]!)) on.push(spot);
      if (spot.isSure[i] === 1) isMaybe = false;
      if (look.isInside[event]) isOutside = false;
    }
  }
  const all = distinct.finish();
  if (all.length === 1 && parts[0]) return draftsOf(parts[0], look)[0]!;
  const middle = ((x0 + x1) / 2) * width;
  const [first] = parts;
  const isOneSpan = first !== undefined && parts.every(({ spot }) => isSameSpan(spot, first.spot));
  const isLong = first && first.spot.shape.form !== 'day' && first.spot.shape.form !== 'hour';
  if (isOneSpan && isLong) {
    const { left, right, shape } = first.spot;
    return { all, on, shape: null, span: shape, x0, x1, left, right, isMaybe, isOutside };
  }
  return narrow({ all, on, shape: null, span: null, x0, x1, left: 0, right: 0, isMaybe, isOutside }, middle);
}

/** Dates of one text are drawn alike, but for how they are known. */
const isSameSpan = (a: Spot, b: Spot): boolean =>
  a.date.text === b.date.text && a.shape.basis === b.shape.basis;

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
      const { left: _left, right: _right, all, on, ...mark } = draft;
      const dates: MarkDate[] = [];
      distinct.begin();
      all.forEach((event, i) => {
        if (distinct.add(event) && dates.length < MOST_LISTED) dates.push(markDateOf(on[i]!));
      });
      const events = distinct.finish();
      marks.push({
        events: events.slice(0, MOST_LISTED),
        dates,
        count: events.length,
        ...mark,
        level,
        levels,
      });
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
    for (const spot of draft.on) held.on.push(spot);
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
  const on = [...held.on, ...draft.on];
  if (all.every((event) => event === all[0])) return held;
  const { x0, x1 } = sizeOf(held) <= sizeOf(draft) ? held : draft;
  const middle = ((x0 + x1) / 2) * width;
  const isMaybe = held.isMaybe && draft.isMaybe;
  const isOutside = held.isOutside && draft.isOutside;
  return narrow({ all, on, shape: null, span: null, x0, x1, left: 0, right: 0, isMaybe, isOutside }, middle);
}
