/**
 * Lays out an axis: which stretches it has, where it breaks, and how wide each is.
 */
import type { DayInterval, EdtfDate } from '../../../lib/edtf.ts';
import { type Axis, type AxisPiece, type AxisUnit, endOf, groundOf, startOf, unitOf } from './axis.ts';

type Stretch = DayInterval & { unit: AxisUnit };

/** Width in px that one unit takes where there is room. */
const WIDE: Readonly<Record<AxisUnit, number>> = { day: 30, month: 32, year: 32 };
/** Average days of a unit. */
const DAYS: Readonly<Record<AxisUnit, number>> = { day: 1, month: 30.44, year: 365.24 };
const GAP_WIDTH = 32;
/** A sparse stretch keeps so much, less where the axis itself is narrow. */
const LEAST_WIDTH = 32;
/** Empty stretches shorter than this are drawn as they are: a break would not save any room. */
const BREAK_AFTER: Readonly<Record<AxisUnit, number>> = { day: 5, month: 62, year: 800 };
/** One stretch for so many px, and how many at least and at most. */
const ROOM_FOR_ONE = 75;
const FEWEST = 5;
const MOST = 12;

/** What a date asks of the axis: room at its own scale, for a long span only at both ends. */
function stretchesFor(date: EdtfDate): Stretch[] {
  const unit = unitOf(date);
  const { from, to } = groundOf(date);
  if ((to - from) / DAYS[unit] <= (unit === 'day' ? 31 : 6)) return [{ from, to, unit }];
  return [
    { from, to: endOf(from, unit), unit },
    { from: startOf(to, unit), to, unit },
  ];
}

/** Joins stretches of one unit that touch, overlap, or lie so close that a break would not pay; never over a finer one. */
function join(stretches: readonly Stretch[], unit: AxisUnit, finer: readonly Stretch[] = []): Stretch[] {
  const joined: Stretch[] = [];
  for (const next of stretches.filter((s) => s.unit === unit).sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    const isNear = last !== undefined && next.from - last.to - 1 <= BREAK_AFTER[unit];
    const isFree = isNear && !finer.some((other) => other.from > last.to && other.to < next.from);
    if (isFree) last.to = Math.max(last.to, next.to);
    else joined.push({ ...next });
  }
  return joined;
}

/** The days, months or years that a stretch is made of, cut at its ends. */
function cellsOf({ from, to, unit }: Stretch): Stretch[] {
  const cells: Stretch[] = [];
  for (let day = from; day <= to; ) {
    const end = Math.min(to, endOf(day, unit));
    cells.push({ from: day, to: end, unit });
    day = end + 1;
  }
  return cells;
}

/** Finest first; of a coarser stretch only what no finer one covers, so that May 2024 does not flatten its days. */
function layStretches(asked: readonly Stretch[]): Stretch[] {
  const laid: Stretch[] = join(asked, 'day').map(({ from, to }) => ({
    from: from - 1,
    to: to + 1,
    unit: unitFor(to - from + 1),
  }));
  for (const unit of ['month', 'year'] as const) {
    const finer = [...laid];
    const free = asked
      .filter((stretch) => stretch.unit === unit)
      .flatMap(cellsOf)
      .filter((cell) => !finer.some((other) => other.from <= cell.to && cell.from <= other.to));
    laid.push(...join(free, unit, finer));
  }
  return laid.sort((a, b) => a.from - b.from);
}

/** The finest unit whose ticks a long stretch can carry. */
const unitFor = (days: number): AxisUnit => (days <= 124 ? 'day' : days <= 1500 ? 'month' : 'year');

/** What it costs to draw two neighbours as one: the empty units between them, and the finer ones that would be lost. */
function costOfJoining(a: Stretch, b: Stretch): number {
  const unit = unitFor(b.to - a.from + 1);
  const lost = [a, b].filter((stretch) => DAYS[stretch.unit] < DAYS[unit]);
  return (
    (b.from - a.to - 1) / DAYS[unit] +
    lost.reduce((sum, stretch) => sum + (stretch.to - stretch.from + 1) / DAYS[stretch.unit], 0)
  );
}

/** Joins the neighbours that cost least until there are few enough to read. */
function mergeCheapest(stretches: readonly Stretch[], most: number): Stretch[] {
  const merged = [...stretches];
  const costs = merged.slice(1).map((stretch, i) => costOfJoining(merged[i]!, stretch));
  while (merged.length > most) {
    let at = 0;
    for (let i = 1; i < costs.length; i++) if (costs[i]! < costs[at]!) at = i;
    const from = merged[at]!.from;
    const to = Math.max(merged[at]!.to, merged[at + 1]!.to);
    merged.splice(at, 2, { from, to, unit: unitFor(to - from + 1) });
    costs.splice(at, 1);
    if (at > 0) costs[at - 1] = costOfJoining(merged[at - 1]!, merged[at]!);
    if (at < costs.length) costs[at] = costOfJoining(merged[at]!, merged[at + 1]!);
  }
  return merged;
}

/** How crowded a stretch is: dates that begin in it per unit, kept within bounds. A crowded one gets more room. */
function crowding({ from, to, unit }: Stretch, starts: readonly number[]): number {
  const dates = starts.filter((day) => day >= from && day <= to).length;
  return Math.max(0.7, Math.min(1.6, Math.sqrt(dates / ((to - from + 1) / DAYS[unit]))));
}

/** Shares the width: gaps are equal, stretches take what their units want, shrunk alike, but never under the least. */
function widthsOf(stretches: readonly Stretch[], starts: readonly number[], room: number): number[] {
  const least = Math.min(LEAST_WIDTH, room / stretches.length / 3);
  const wanted = stretches.map((stretch) => {
    const units = (stretch.to - stretch.from + 1) / DAYS[stretch.unit];
    return Math.max(least, units * WIDE[stretch.unit] * crowding(stretch, starts));
  });
  let total = wanted.reduce((sum, w) => sum + w, 0);
  const fixed = new Set<number>();
  for (;;) {
    const scale = (room - fixed.size * least) / total;
    const small = wanted.findIndex((w, i) => !fixed.has(i) && w * scale < least);
    if (small < 0) return wanted.map((w, i) => (fixed.has(i) ? least : w * scale));
    fixed.add(small);
    total -= wanted[small]!;
  }
}

/**
 * Lays out an axis on which every given date has its place.
 *
 * @param span only these days; dates that reach over an end are cut there
 * @param width in px for which breaks and scales are chosen
 */
export function buildAxis(dates: readonly EdtfDate[], span: DayInterval | null, width: number): Axis {
  const asked = dates.flatMap(stretchesFor).flatMap((stretch) => {
    if (!span) return [stretch];
    const from = Math.max(stretch.from, span.from);
    const to = Math.min(stretch.to, span.to);
    return from <= to ? [{ ...stretch, from, to }] : [];
  });
  if (asked.length === 0) {
    const { from, to } = span ?? { from: 0, to: 0 };
    return { pieces: [{ kind: 'stretch', unit: unitFor(to - from + 1), from, to, x0: 0, x1: 1 }], from, to };
  }
  const laid = layStretches(asked).map(({ from, to, unit }) => ({
    from: span ? Math.max(from, span.from) : from,
    to: span ? Math.min(to, span.to) : to,
    unit,
  }));
  const stretches = mergeCheapest(
    closeUp(laid),
    Math.max(FEWEST, Math.min(MOST, Math.floor(width / ROOM_FOR_ONE))),
  );
  const gapWidth = Math.min(GAP_WIDTH, (width * 0.3) / Math.max(1, stretches.length - 1));
  const room = width - gapWidth * (stretches.length - 1);
  const starts = dates.map((date) => groundOf(date).from);
  const widths = widthsOf(stretches, starts, room);
  const pieces: AxisPiece[] = [];
  let x = 0;
  for (const [i, stretch] of stretches.entries()) {
    const before = stretches[i - 1];
    if (before) {
      const to = x + gapWidth / width;
      pieces.push({ kind: 'gap', unit: 'day', from: before.to + 1, to: stretch.from - 1, x0: x, x1: to });
      x = to;
    }
    const to = x + (widths[i] ?? 0) / width;
    pieces.push({ kind: 'stretch', ...stretch, x0: x, x1: to });
    x = to;
  }
  pieces.at(-1)!.x1 = 1;
  return { pieces, from: stretches[0]!.from, to: stretches.at(-1)!.to };
}

/** Joins neighbours that padding or a finer stretch has made touch. */
function closeUp(stretches: readonly Stretch[]): Stretch[] {
  const closed: Stretch[] = [];
  for (const next of stretches) {
    const last = closed.at(-1);
    if (last && next.from <= last.to + 1) {
      last.to = Math.max(last.to, next.to);
      if (last.unit !== next.unit) last.unit = unitFor(last.to - last.from + 1);
    } else closed.push({ ...next });
  }
  return closed;
}
