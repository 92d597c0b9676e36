import { type Day, formatDay, parseDay } from '../../../lib/day.ts';
import { type Axis, type AxisPiece, dayAt, placeOf } from '../../../models/timeline/axis/axis.ts';
import type { TimelineModel } from '../../../models/timeline/timeline.ts';

/** The days an axis shows, as the filter writes them. */
export const spanOf = (from: number, to: number): string => `${formatDay(from)}..${formatDay(to)}`;

/** The axis drawn, the span that it was made for, and the axis of the whole case. */
export type Axes = Pick<TimelineModel, 'axis' | 'whole' | 'span'>;

/**
 * The axis of a span asked for: the one drawn, or, while that still shows the span before, the part of the whole axis that
 * the span is. A step that follows quickly begins there, and none is lost.
 */
export function axisAsked({ axis, whole, span }: Axes, asked: string | null): Axis {
  if (asked === span) return axis;
  const [first, last] = (asked ?? '').split('..').map(parseDay);
  const from = Math.max(first ?? whole.from, whole.from);
  const to = Math.min(last ?? whole.to, whole.to);
  if (from > to || (from === whole.from && to === whole.to)) return whole;
  return { from, to, pieces: piecesWithin(whole, from, to) };
}

/** The pieces of an axis from one day to another, both inclusive, stretched over its width. */
function piecesWithin(axis: Axis, from: Day, to: Day): AxisPiece[] {
  const left = placeOf(axis, from);
  const width = placeOf(axis, to + 1) - left;
  return axis.pieces
    .filter((piece) => piece.to >= from && piece.from <= to)
    .map((piece) => {
      const [first, last] = [Math.max(from, piece.from), Math.min(to, piece.to)];
      const [x0, x1] = [placeOf(axis, first), placeOf(axis, last + 1)];
      return { ...piece, from: first, to: last, x0: (x0 - left) / width, x1: (x1 - left) / width };
    });
}

/**
 * The days shown after a zoom, `factor` < 1 nearer, > 1 farther, with what lies at `place` (0 to 1) staying where it
 * is; null when that is the whole axis. Distances are those of the axis shown, so that a step feels alike everywhere.
 */
export function zoomed(axis: Axis, whole: Axis, factor: number, place = 0.5): string | null {
  const isNear = factor < 1;
  const on = isNear ? axis : whole;
  const left = isNear ? 0 : placeOf(whole, axis.from);
  const right = isNear ? 1 : placeOf(whole, axis.to + 1);
  const middle = left + (right - left) * place;
  const from = dayAt(on, middle - (middle - left) * factor);
  const to = Math.max(from, dayAt(on, middle + (right - middle) * factor - 1e-6));
  return from <= whole.from && to >= whole.to ? null : spanOf(from, to);
}

/** The days shown after moving by a share of the width, negative to the earlier; stops at the ends of the whole axis. */
export function moved(axis: Axis, whole: Axis, share: number): string | null {
  const left = placeOf(whole, axis.from);
  const right = placeOf(whole, axis.to + 1);
  const shift = Math.max(-left, Math.min(1 - right, (right - left) * share));
  if (Math.abs(shift) < 1e-9) return spanOf(axis.from, axis.to);
  const from = dayAt(whole, left + shift);
  return spanOf(from, Math.max(from, dayAt(whole, right + shift - 1e-6)));
}

/** The days shown after moving just so far that these days are in view, as wide as before; null when they are. */
export function spanAround(axis: Axis, whole: Axis, days: { from: number; to: number }): string | null {
  if (days.to >= axis.from && days.from <= axis.to) return null;
  const half = (placeOf(whole, axis.to + 1) - placeOf(whole, axis.from)) / 2;
  const middle = (placeOf(whole, days.from) + placeOf(whole, days.to + 1)) / 2;
  const left = Math.max(0, Math.min(1 - 2 * half, middle - half));
  const from = Math.min(days.from, dayAt(whole, left));
  return spanOf(from, Math.max(days.from, dayAt(whole, left + 2 * half - 1e-6)));
}

/** The days under a mark, when fewer than are shown: what a crowd is opened to. */
export function spanUnder(axis: Axis, { x0, x1 }: { x0: number; x1: number }): string | null {
  const from = dayAt(axis, x0);
  const to = Math.max(from, dayAt(axis, x1 - 1e-6));
  return from <= axis.from && to >= axis.to ? null : spanOf(from, to);
}
