/**
 * Lanes with more dates than could be drawn one by one: columns, one for each stretch of whole days some px wide. A date
 * counts in a column only when it lies in it whole; a longer one is counted apart, under every column that it covers.
 */
import type { Day } from '../../../lib/day.ts';
import type { DayInterval, EdtfDate } from '../../../lib/edtf.ts';
import { type Axis, groundOf, isShownOn, placeOf } from '../axis/axis.ts';
import type { PlacedDate } from '../dates/placed-dates.ts';
import type { Look } from '../place/cells.ts';
import { type MarkDate, markDateOf } from './mark-date.ts';

export type DenseBin = {
  /** First and last day, inclusive, and its extent on the axis, 0 to 1. */
  from: Day;
  to: Day;
  x0: number;
  x1: number;
  /** Events dated within it; of these, those that may not have been out on `asof`. */
  count: number;
  maybe: number;
  /** Events with a longer date that may lie in it. */
  coarse: number;
  /** Positions in the model's `events` of those within it, at most 60 of `count`. */
  events: readonly number[];
  /** For each of these, the first of its dates within it. */
  dates: readonly MarkDate[];
};

/** Px of a column at least. */
const COLUMN = 6;
const MOST_LISTED = 60;

/** The columns of an axis drawn `width` px wide, in time; gaps have none. */
export function columnsOf(axis: Axis, width: number): Pick<DenseBin, 'from' | 'to' | 'x0' | 'x1'>[] {
  return axis.pieces.flatMap(({ kind, from, to, x0, x1 }) => {
    if (kind === 'gap') return [];
    const days = to - from + 1;
    const most = Math.max(1, Math.floor(((x1 - x0) * width) / COLUMN));
    const step = Math.ceil(days / most);
    return Array.from({ length: Math.ceil(days / step) }, (_, i) => {
      const first = from + i * step;
      const last = Math.min(to, first + step - 1);
      return { from: first, to: last, x0: placeOf(axis, first), x1: placeOf(axis, last + 1) };
    });
  });
}

/** The place of the last column that begins on or before a day, -1 for none. */
function columnAt(columns: readonly { from: Day }[], day: Day): number {
  let low = 0;
  let high = columns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (columns[middle]!.from <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The columns that a date covers, and whether the one that it covers holds it whole. */
type Spot = { first: number; last: number; isWhole: boolean };

type Columns = Pick<DenseBin, 'from' | 'to' | 'x0' | 'x1'>[];
type Laid = { width: number; columns: Columns; spots: WeakMap<EdtfDate, Spot | 'nowhere'> };

const laid = new WeakMap<Axis, Laid>();

/** The columns of an axis, and where dates fall: an axis outlasts a change of the filter, and so do the dates of a case. */
function layColumns(axis: Axis, width: number): Laid {
  const known = laid.get(axis);
  if (known?.width === width) return known;
  const made = { width, columns: columnsOf(axis, width), spots: new WeakMap() };
  laid.set(axis, made);
  return made;
}

/** null for a date that the axis does not show, or that falls between two columns. */
function spotOf({ columns, spots }: Laid, axis: Axis, date: EdtfDate): Spot | null {
  let spot = spots.get(date);
  if (spot === undefined) {
    spot = isShownOn(axis, date) ? findSpot(columns, groundOf(date)) : 'nowhere';
    spots.set(date, spot);
  }
  return spot === 'nowhere' ? null : spot;
}

function findSpot(columns: Columns, { from, to }: DayInterval): Spot | 'nowhere' {
  const before = columnAt(columns, from);
  const first = before >= 0 && columns[before]!.to >= from ? before : before + 1;
  const last = columnAt(columns, to);
  if (last < first) return 'nowhere';
  return { first, last, isWhole: first === last && from >= columns[first]!.from && to <= columns[first]!.to };
}

/** What falls into each column of each lane, lane after lane. */
class Tallies {
  readonly count: Uint32Array;
  readonly maybe: Uint32Array;
  /** Longer dates that begin, and that have ended, at a column; a lane has one place more than columns. */
  readonly steps: Int32Array;
  readonly listed: ({ events: number[]; dates: MarkDate[] } | undefined)[];
  private readonly size: number;

  constructor(lanes: number, size: number) {
    this.size = size;
    this.count = new Uint32Array(lanes * size);
    this.maybe = new Uint32Array(lanes * size);
    this.steps = new Int32Array(lanes * (size + 1));
    this.listed = new Array(lanes * size);
  }

  cover(lane: number, { first, last }: Spot): void {
    const begin = lane * (this.size + 1);
    this.steps[begin + first]!++;
    this.steps[begin + last + 1]!--;
  }

  put(lane: number, column: number, index: number, isSure: boolean, date: MarkDate): void {
    const at = lane * this.size + column;
    this.count[at]!++;
    if (!isSure) this.maybe[at]!++;
    this.listed[at] ??= { events: [], dates: [] };
    const { events, dates } = this.listed[at];
    if (events.length >= MOST_LISTED) return;
    events.push(index);
    dates.push(date);
  }

  /** The columns of a lane that have anything in them. */
  filled(lane: number, columns: Columns): DenseBin[] {
    const bins: DenseBin[] = [];
    let coarse = 0;
    for (let column = 0; column < this.size; column++) {
      const at = lane * this.size + column;
      coarse += this.steps[lane * (this.size + 1) + column]!;
      const count = this.count[at]!;
      if (coarse === 0 && count === 0) continue;
      const { events = [], dates = [] } = this.listed[at] ?? {};
      const { from, to, x0, x1 } = columns[column]!;
      bins.push({ from, to, x0, x1, count, maybe: this.maybe[at]!, coarse, events, dates });
    }
    return bins;
  }
}

/** The columns of each lane that have anything in them. An event on two dates of one column counts once in its lane. */
export function deriveBins(
  placed: readonly PlacedDate[],
  lanes: number,
  axis: Axis,
  width: number,
  { indexOf }: Pick<Look, 'indexOf'>,
): DenseBin[][] {
  const made = layColumns(axis, width);
  const { columns } = made;
  const tallies = new Tallies(lanes, columns.length);
  const seenIn = new Int32Array(lanes * indexOf.length).fill(-1);
  for (const dated of placed) {
    const { date, events, lanes: of, isSure } = dated;
    const spot = spotOf(made, axis, date);
    if (!spot) continue;
    const mark = markDateOf(dated);
    for (let i = 0; i < events.length; i++) {
      const event = events[i]!;
      const index = indexOf[event]!;
      if (index < 0) continue;
      for (let bits = of[i]!; bits !== 0; bits &= bits - 1) {
        const lane = 31 - Math.clz32(bits & -bits);
        if (!spot.isWhole) {
          tallies.cover(lane, spot);
          continue;
        }
        const seen = lane * indexOf.length + event;
        if (seenIn[seen] === spot.first) continue;
        seenIn[seen] = spot.first;
        tallies.put(lane, spot.first, index, isSure[i] !== 0, mark);
      }
    }
  }
  return Array.from({ length: lanes }, (_, lane) => tallies.filled(lane, columns));
}
