import type { Axis } from './axis.ts';
import type { PlacedDate, Placements } from './placed-dates.ts';
import type { Look } from './timeline-cells.ts';
import type { Lane } from './timeline-lanes.ts';
import { layMarks, type Mark } from './timeline-marks.ts';
import { spotsOn } from './timeline-spots.ts';

export type TimelineLane = Lane & {
  marks: readonly Mark[];
  /** Events of this lane in view, and those without a date on this clock (positions in `events`). */
  count: number;
  undated: readonly number[];
};

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

/** The lanes with their marks on an axis drawn `width` px wide; an empty lane stays only where it is a source's. */
export function deriveLaneMarks(
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
