/**
 * Lanes with more dates than could be drawn one by one: columns, one for each stretch of whole days some px wide. A date
 * counts in a column only when it lies in it whole; a longer one is counted apart, under every column that it covers.
 */
import type { Day } from '../../lib/day.ts';
import { type Axis, groundOf, isShownOn, placeOf } from './axis.ts';
import { type MarkDate, markDateOf } from './mark-date.ts';
import type { PlacedDate } from './placed-dates.ts';
import type { Look } from './timeline-cells.ts';

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

/** The columns of each lane that have anything in them. An event on two dates of one column counts once in its lane. */
export function deriveBins(
  placed: readonly PlacedDate[],
  lanes: number,
  axis: Axis,
  width: number,
  { indexOf }: Pick<Look, 'indexOf'>,
): DenseBin[][] {
  const columns = columnsOf(axis, width);
  const size = columns.length;
  /** By lane and column; made when something first falls into one, as most stay empty. */
  const bins = Array.from(
    { length: lanes },
    () => new Map<number, DenseBin & { events: number[]; dates: MarkDate[] }>(),
  );
  const binAt = (lane: number, at: number) => {
    let bin = bins[lane]!.get(at);
    if (!bin) {
      bin = { ...columns[at]!, count: 0, maybe: 0, coarse: 0, events: [], dates: [] };
      bins[lane]!.set(at, bin);
    }
    return bin;
  };
  /** Longer dates that begin, and that have ended, at a column. */
  const steps = Array.from({ length: lanes }, () => new Int32Array(size + 1));
  const seenIn = new Int32Array(lanes * indexOf.length).fill(-1);
  for (const dated of placed) {
    const { date, events, lanes: of, isSure } = dated;
    if (!isShownOn(axis, date)) continue;
    const ground = groundOf(date);
    const before = columnAt(columns, ground.from);
    const first = before >= 0 && columns[before]!.to >= ground.from ? before : before + 1;
    const last = columnAt(columns, ground.to);
    if (last < first) continue;
    const isWhole = first === last && ground.from >= columns[first]!.from && ground.to <= columns[first]!.to;
    for (let i = 0; i < events.length; i++) {
      const index = indexOf[events[i]!]!;
      if (index < 0) continue;
      for (let bits = of[i]!; bits !== 0; bits &= bits - 1) {
        const lane = 31 - Math.clz32(bits & -bits);
        if (!isWhole) {
          steps[lane]![first] = steps[lane]![first]! + 1;
          steps[lane]![last + 1] = steps[lane]![last + 1]! - 1;
          continue;
        }
        const seen = lane * indexOf.length + events[i]!;
        if (seenIn[seen] === first) continue;
        seenIn[seen] = first;
        const bin = binAt(lane, first);
        bin.count++;
        if (isSure[i] === 0) bin.maybe++;
        if (bin.events.length >= MOST_LISTED) continue;
        bin.events.push(index);
        bin.dates.push(markDateOf(dated));
      }
    }
  }
  return bins.map((row, lane) => {
    const filled: DenseBin[] = [];
    let open = 0;
    for (let at = 0; at < size; at++) {
      open += steps[lane]![at]!;
      if (open === 0 && !row.has(at)) continue;
      const bin = binAt(lane, at);
      bin.coarse = open;
      filled.push(bin);
    }
    return filled;
  });
}
