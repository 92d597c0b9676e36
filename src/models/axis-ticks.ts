import { type Day, dayOf, partsOfDay } from '../lib/day.ts';
import { monthName } from '../lib/format-date.ts';
import { formatDuration } from '../lib/format-duration.ts';
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

/** The texts along an axis drawn `width` px wide. */
export function axisTexts(axis: Axis, width: number): AxisText[] {
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
        .map((day) => ({ kind: 'head', place: placeOf(axis, day), text: String(partsOfDay(day).year), day }));
    }
    const step = everyNth(wide / days.length, piece.unit === 'day' ? 19 : 27);
    const texts: AxisText[] = [];
    let head = '';
    let headPlace = Number.NEGATIVE_INFINITY;
    for (const [i, day] of days.entries()) {
      const { year, month, date } = partsOfDay(day);
      const isDay = piece.unit === 'day';
      const name = isDay ? `${monthName(month)} ${year}` : String(year);
      if (name !== head) {
        const place = placeOf(axis, day);
        const rest = (piece.x1 - place) * width;
        const fits =
          (place - headPlace) * width >= (isDay ? 96 : 40) && (i === 0 || rest > (isDay ? 60 : 24));
        if (fits) {
          texts.push({
            kind: 'head',
            place,
            text: isDay && wide < 90 ? `${short(month)} ${year}` : name,
            day,
          });
          headPlace = place;
        }
        head = name;
      }
      if (i % step === 0)
        texts.push({ kind: 'tick', place: middle(day, i), text: isDay ? String(date) : short(month), day });
    }
    return texts;
  });
}
