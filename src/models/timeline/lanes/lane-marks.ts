import { type Axis, isShownOn } from '../axis/axis.ts';
import type { PlacedDate, Placements } from '../dates/placed-dates.ts';
import { type DenseBin, deriveBins } from '../marks/dense-bins.ts';
import { layMarks, type Mark } from '../marks/marks.ts';
import type { Look } from '../place/cells.ts';
import { spotsOn } from '../place/spots.ts';
import type { Lane } from './lanes.ts';

export type TimelineLane = Lane & {
  marks: readonly Mark[];
  /** Columns instead of marks, where there are too many dates in view to draw each. */
  bins: readonly DenseBin[] | null;
  /** Events of this lane in view, and those without a date on this clock (positions in `events`). */
  count: number;
  undated: readonly number[];
};

/** Levels of a lane whose marks are drawn one by one. */
const LEVELS = 6;
/** With more dates in view than this, lanes are columns: a page carries some 2,000 marks as SVG. */
const MOST_DATES = 1_500;

/** Whether the axis shows more dates than that, in all lanes together, before any are gathered into numbers. */
function hasMoreThan(most: number, placed: readonly PlacedDate[], axis: Axis): boolean {
  let n = 0;
  for (const { date, lanes } of placed) {
    if (n > most) return true;
    if (isShownOn(axis, date)) for (let bits of lanes) for (; bits !== 0; bits &= bits - 1) n++;
  }
  return n > most;
}

/** The lanes with their marks on an axis drawn `width` px wide; an empty lane stays only where it is a source's. */
export function deriveLaneMarks(
  lanes: readonly Lane[],
  { placed, undated }: Placements,
  axis: Axis,
  width: number,
  look: Look,
): TimelineLane[] {
  const isDense = hasMoreThan(MOST_DATES, placed, axis);
  const marks = isDense ? [] : layMarks(spotsOn(axis, placed, width), lanes.length, width, LEVELS, look);
  const bins = isDense ? deriveBins(placed, lanes.length, axis, width, look) : [];
  const members = new Uint32Array(look.indexOf.length);
  for (const { events, lanes: bits } of placed)
    for (let i = 0; i < events.length; i++) members[events[i]!] = members[events[i]!]! | bits[i]!;
  return lanes.flatMap((lane, i) => {
    const missing: number[] = [];
    let count = 0;
    for (let event = 0; event < members.length; event++) {
      const index = look.indexOf[event]!;
      if (index < 0) continue;
      if ((members[event]! & (1 << i)) !== 0) count++;
      if ((undated[event]! & (1 << i)) !== 0) missing.push(index);
    }
    if (count + missing.length === 0 && !lane.source) return [];
    return [
      {
        ...lane,
        marks: marks[i] ?? [],
        bins: bins[i] ?? null,
        count,
        undated: missing.sort((a, b) => a - b),
      },
    ];
  });
}
