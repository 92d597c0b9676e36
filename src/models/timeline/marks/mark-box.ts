import { LEAST_WIDE } from '../place/spots.ts';
import { DISC } from './mark-path.ts';
import type { Mark } from './marks.ts';

/** Px between the levels of a stack, and around the stack in its lane. */
const LEVEL = 13;
const LANE_PADDING = 12;
const LEAST_LANE = 38;
const NUMBER = 17;

/** Where a mark is drawn in a lane, in px: its extent along the axis, and the middle of its line. */
export type MarkBox = { left: number; right: number; y: number };

/** Height of a lane that holds these marks. */
export function laneHeight(marks: readonly Mark[]): number {
  const levels = marks.reduce((most, mark) => Math.max(most, mark.levels), 1);
  return Math.max(LEAST_LANE, levels * LEVEL + LANE_PADDING);
}

/** Where a mark is drawn in a lane of this width and height, in px. */
export function boxOf(mark: Mark, width: number, height: number): MarkBox {
  const y = height / 2 + (mark.level - (mark.levels - 1) / 2) * LEVEL;
  const x0 = mark.x0 * width;
  const x1 = mark.x1 * width;
  const middle = (x0 + x1) / 2;
  const isDisc = mark.shape?.form === 'day' || mark.shape?.form === 'hour';
  const size =
    mark.shape === null && mark.span === null ? NUMBER : isDisc ? DISC : Math.max(LEAST_WIDE, x1 - x0 - 2);
  return { left: middle - size / 2, right: middle + size / 2, y };
}
