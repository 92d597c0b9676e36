import { formatDay, parseDay } from '../../../lib/day.ts';
import { type Axis, dayAt, placeOf } from '../../../models/timeline/axis/axis.ts';

/** The days an axis shows, as the filter writes them. */
export const spanOf = (from: number, to: number): string => `${formatDay(from)}..${formatDay(to)}`;

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

/** True when a span is the one shown already: nothing to do. */
export function isShown(axis: Axis, span: string | null): boolean {
  const [from, to] = (span ?? '').split('..').map(parseDay);
  return from === axis.from && to === axis.to;
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
