import { type Day, dayOf, partsOfDay } from '../../../lib/day.ts';
import { monthName, writeYear } from '../../../lib/format-date.ts';
import { formatDuration } from '../../../lib/format-duration.ts';
import type { Axis, AxisPiece } from './axis.ts';
import { placeOf } from './axis.ts';

/** A text of the axis: `head` over a run of ticks ("June 2024"), `tick` at the middle of its unit, `gap` under a break. */
export type AxisText = { kind: 'head' | 'tick' | 'gap'; place: number; text: string; day: Day };

const short = (month: number) => monthName(month).slice(0, 3);

/** The days on which a new unit begins inside a piece; the piece's own first day counts as one. */
function starts({ from, to, unit }: AxisPiece): Day[] {
  const days: Day[] = [from];
  const { year, month } = partsOfDay(from);
  for (let i = 1; ; i++) {
    const next =
      unit === 'day' ? from + i : unit === 'month' ? dayOf(year, month + i, 1) : dayOf(year + i, 1, 1);
    if (next > to) return days;
    days.push(next);
  }
}

/** Every nth tick, so that texts of `room` px do not touch; n is 1, 2, 5, 10, 20, 50 … */
function everyNth(spacing: number, room: number): number {
  for (let power = 1; ; power *= 10)
    for (const step of [1, 2, 5]) if (spacing * step * power >= room) return step * power;
}

/** Px of a letter of the axis, and between two texts. */
const LETTER = 6.3;
const SMALL_LETTER = 5.6;
const SPACE = 5;
/** A unit that is cut to fewer px than this at an end of its stretch gets no text. */
const LEAST_TICK = 12;

/** Where a text begins and ends, in px; heads begin at their place, the others are centred on it. */
function extentOf({ kind, place, text }: AxisText, width: number): [number, number] {
  const wide = text.length * (kind === 'gap' ? SMALL_LETTER : LETTER);
  const from = kind === 'head' ? place * width : place * width - wide / 2;
  return [from, from + wide + (kind === 'gap' ? 1 : SPACE)];
}

/** The texts along an axis drawn `width` px wide. Of two of one kind that would touch, the first stays. */
export function axisTexts(axis: Axis, width: number): AxisText[] {
  const ends = new Map<AxisText['kind'], number>();
  return allTexts(axis, width).filter((text) => {
    const [from, to] = extentOf(text, width);
    if (text.kind !== 'tick' && from < (ends.get(text.kind) ?? Number.NEGATIVE_INFINITY)) return false;
    ends.set(text.kind, to);
    return true;
  });
}

function allTexts(axis: Axis, width: number): AxisText[] {
  return axis.pieces.flatMap((piece): AxisText[] => {
    const wide = (piece.x1 - piece.x0) * width;
    if (piece.kind === 'gap')
      return [
        {
          kind: 'gap',
          place: (piece.x0 + piece.x1) / 2,
          text: formatDuration(piece.to - piece.from + 1),
          day: piece.from,
        },
      ];
    const days = starts(piece);
    const middle = (day: Day, i: number) =>
      (placeOf(axis, day) + placeOf(axis, days[i + 1] ?? piece.to + 1)) / 2;
    if (piece.unit === 'year') {
      const step = everyNth(wide / days.length, 36);
      return days
        .filter((_, i) => i % step === 0)
        .map((day) => ({
          kind: 'head',
          place: placeOf(axis, day),
          text: writeYear(partsOfDay(day).year),
          day,
        }));
    }
    const isDay = piece.unit === 'day';
    const step = everyNth(wide / days.length, isDay ? 19 : 27);
    const heads = headsOf(axis, piece, days, width);
    const ticks = days
      .map((day, i): AxisText => {
        const { month, date } = partsOfDay(day);
        return { kind: 'tick', place: middle(day, i), text: isDay ? String(date) : short(month), day };
      })
      .filter(
        (tick, i) =>
          i % step === 0 &&
          (placeOf(axis, days[i + 1] ?? piece.to + 1) - placeOf(axis, tick.day)) * width * step > LEAST_TICK,
      );
    return [...heads, ...ticks];
  });
}

/** The months of a stretch of days, or the years of one of months, where each begins; of two too near, the later. */
function headsOf(axis: Axis, piece: AxisPiece, days: readonly Day[], width: number): AxisText[] {
  const isDay = piece.unit === 'day';
  const isSmall = (piece.x1 - piece.x0) * width < 90;
  const heads: AxisText[] = [];
  let last = '';
  for (const day of days) {
    const { year, month } = partsOfDay(day);
    const name = isDay ? `${isSmall ? short(month) : monthName(month)} ${writeYear(year)}` : writeYear(year);
    if (name === last) continue;
    last = name;
    heads.push({ kind: 'head', place: placeOf(axis, day), text: name, day });
  }
  const room = (at: number) => ((heads[at + 1]?.place ?? piece.x1) - heads[at]!.place) * width;
  return heads.filter((head, i) => {
    const isLast = i === heads.length - 1;
    if (isLast) return i === 0 || room(i) > (isDay ? 60 : 24);
    const isNextKept = i + 1 < heads.length - 1 || room(i + 1) > (isDay ? 60 : 24);
    return !isNextKept || room(i) > head.text.length * LETTER + SPACE;
  });
}
