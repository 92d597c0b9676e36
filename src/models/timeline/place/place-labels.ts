import type { TimelineLane } from '../lanes/lane-marks.ts';
import type { TimelineEvent } from '../list/listed-events.ts';
import { boxOf, laneHeight } from '../marks/mark-box.ts';
import { reachOf } from '../marks/mark-path.ts';

/** A name beside its mark: which lane and event, and where it begins or ends. */
export type DirectLabel = {
  lane: number;
  event: number;
  x: number;
  y: number;
  side: 'left' | 'right';
  text: string;
};

/** Average width of a letter at 12 px, and the space kept around a label. */
const LETTER = 5.9;
const GAP = 7;
const LONGEST = 44;
/** Px of the column of a day, on either side of its middle, and of its edges. */
const EDGE = 12;
/** Px of height in which another mark or label would be read with this one. */
const NEAR = 15;

/**
 * Names that fit whole beside their marks, each event once, in the first lane that has room. Only marks that stand on
 * a line of their own are labelled, so that a name is never read with its neighbour. `band` is the column (0 to 1) of the
 * opened event, which no name but its own crosses; null = none.
 */
export function placeLabels(
  lanes: readonly TimelineLane[],
  events: readonly TimelineEvent[],
  width: number,
  band: { event: number; x0: number; x1: number } | null = null,
): DirectLabel[] {
  const labels: DirectLabel[] = [];
  const done = new Set<number>();
  lanes.forEach(({ marks, isOfArticles }, lane) => {
    if (isOfArticles) return;
    const height = laneHeight(marks);
    const spans = marks.map((mark) => {
      const { left, right, y } = boxOf(mark, width, height);
      const drawn = mark.shape ?? mark.span;
      const beyond = drawn ? reachOf(drawn) : { left: 0, right: 0 };
      return { left: left - beyond.left, right: right + beyond.right, y };
    });
    marks.forEach((mark, i) => {
      const event = mark.events[0] ?? -1;
      const span = spans[i]!;
      const name = events[event]?.name ?? '';
      if (mark.shape === null || done.has(event) || name.length > LONGEST || mark.isOutside) return;
      const need = name.length * LETTER + GAP;
      const isFree = (from: number, to: number) =>
        from >= 0 &&
        to <= width &&
        (!band || band.event === event || to < band.x0 * width - EDGE || from > band.x1 * width + EDGE) &&
        !spans.some(
          (other, j) => j !== i && other.left < to && other.right > from && Math.abs(other.y - span.y) < NEAR,
        ) &&
        !labels.some(
          (label) =>
            label.lane === lane &&
            Math.abs(label.y - span.y) < NEAR &&
            (label.side === 'right'
              ? label.x < to && label.x + label.text.length * LETTER > from
              : label.x > from && label.x - label.text.length * LETTER < to),
        );
      const side = isFree(span.right + 1, span.right + need + GAP)
        ? 'right'
        : isFree(span.left - need - GAP, span.left - 1)
          ? 'left'
          : null;
      if (!side) return;
      done.add(event);
      const x = side === 'right' ? span.right + GAP : span.left - GAP;
      labels.push({ lane, event, x, y: span.y, side, text: name });
    });
  });
  return labels;
}
