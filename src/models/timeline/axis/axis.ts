/**
 * The axis of the timeline: stretches of time, each with a scale of its own, joined by gaps in which nothing lies.
 * Positions are fractions of the axis's width, 0 to 1; days are whole and both ends of a piece are inclusive.
 */
import { type Day, dayOf, daysInMonth, partsOfDay } from '../../../lib/day.ts';
import type { DayInterval, EdtfDate } from '../../../lib/edtf.ts';

export type AxisUnit = 'day' | 'month' | 'year';

export type AxisPiece = {
  kind: 'stretch' | 'gap';
  /** What one tick of a stretch stands for. */
  unit: AxisUnit;
  from: Day;
  to: Day;
  x0: number;
  x1: number;
};

/** `pieces` follow one another without a hole, in time and on the axis. */
export type Axis = { pieces: readonly AxisPiece[]; from: Day; to: Day };

/** First day of the day, month or year that a day is in. */
export const startOf = (day: Day, unit: AxisUnit): Day => {
  const { year, month } = partsOfDay(day);
  return unit === 'day' ? day : dayOf(year, unit === 'month' ? month : 1, 1);
};

/** Last day of it. */
export const endOf = (day: Day, unit: AxisUnit): Day => {
  const { year, month } = partsOfDay(day);
  if (unit === 'day') return day;
  return unit === 'month' ? dayOf(year, month, daysInMonth(year, month)) : dayOf(year, 12, 31);
};

export const unitOf = (date: EdtfDate): AxisUnit => (date.precision === 'minute' ? 'day' : date.precision);

/**
 * The part of a date that has a place of its own: all of it, or, of a date without an end, the first day, month or
 * year; without a beginning, the last.
 */
export function groundOf(date: EdtfDate): DayInterval {
  const unit = unitOf(date);
  if (!Number.isFinite(date.to)) return { from: date.from, to: endOf(date.from, unit) };
  if (!Number.isFinite(date.from)) return { from: startOf(date.to, unit), to: date.to };
  return { from: date.from, to: date.to };
}

/** True when a date has a place on the part of time that the axis shows. */
export function isShownOn(axis: Axis, date: EdtfDate): boolean {
  const { from, to } = groundOf(date);
  return to >= axis.from && from <= axis.to;
}

/**
 * Where a moment lies, 0 to 1. `day` may have a fraction: 19899 is the start of the day, 19899.5 its noon, 19900 its
 * end. Before and after the axis it is 0 and 1.
 */
export function placeOf(axis: Axis, day: number): number {
  if (day <= axis.from) return 0;
  for (const { from, to, x0, x1 } of axis.pieces)
    if (day < to + 1) return x0 + ((day - from) / (to + 1 - from)) * (x1 - x0);
  return 1;
}

/** The day at a place, the inverse of `placeOf`; places outside 0 to 1 give the first or last day. */
export function dayAt(axis: Axis, place: number): Day {
  if (place <= 0) return axis.from;
  for (const { from, to, x0, x1 } of axis.pieces)
    if (place < x1)
      return Math.min(to, Math.floor(from + ((place - x0) / (x1 - x0)) * (to + 1 - from) + 1e-9));
  return axis.to;
}
