import { type Axis, groundOf, isShownOn, placeOf } from '../axis/axis.ts';
import type { PlacedDate } from '../dates/placed-dates.ts';
import { reachOf } from '../marks/mark-path.ts';
import { type MarkShape, shapeOf } from '../marks/mark-shape.ts';

/** Px that a disc needs, and a wider shape at least, or it would look like a disc. */
const DISC = 14;
export const LEAST_WIDE = 16;
/** Px that a numbered mark needs. */
export const NUMBER = 18;

/** A date that the axis shows, with the px it covers. */
export type Spot = PlacedDate & {
  shape: MarkShape;
  x0: number;
  x1: number;
  left: number;
  right: number;
};

/** Where each date lies on an axis drawn `width` px wide; dates that the axis does not show are left out. */
export function spotsOn(axis: Axis, placed: readonly PlacedDate[], width: number): Spot[] {
  return placed.flatMap((dated): Spot[] => {
    if (!isShownOn(axis, dated.date)) return [];
    const ground = groundOf(dated.date);
    const shape = shapeOf(dated.date, dated.basis);
    const hour = shape.form === 'hour' ? placeOf(axis, ground.from + dayShare(dated.date.time)) : null;
    const x0 = hour ?? placeOf(axis, ground.from);
    const x1 = hour ?? placeOf(axis, ground.to + 1);
    return [{ ...dated, shape, x0, x1, ...reach(shape, x0 * width, x1 * width) }];
  });
}

/** "18:00" -> 0.75. */
function dayShare(time: string | null): number {
  const [hours = 12, minutes = 0] = (time ?? '').split(':').filter(Boolean).map(Number);
  return (hours + minutes / 60) / 24;
}

/** The px that a mark covers; a disc is as wide as it is drawn, whatever the width of a day. */
function reach(shape: MarkShape, x0: number, x1: number): { left: number; right: number } {
  const middle = (x0 + x1) / 2;
  const half = shape.form === 'day' || shape.form === 'hour' ? DISC / 2 : Math.max(LEAST_WIDE, x1 - x0) / 2;
  const beyond = reachOf(shape);
  return { left: middle - half - beyond.left, right: middle + half + beyond.right };
}
