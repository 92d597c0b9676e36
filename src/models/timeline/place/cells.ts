import { NUMBER, type Spot } from './spots.ts';

/** How an event (position in the case) appears: its position in the model, and whether the days refuse it. */
export type Look = { indexOf: Int32Array; isInside: readonly boolean[] };

/** What one lane has in one cell of the axis: places in `spot.events`, date by date. */
export type Cell = { total: number; parts: { spot: Spot; entries: number[] }[] };

/** Sorts every placement into its lanes' cells; no object is made for an event that will be part of a number. */
export function fillCells(
  spots: readonly Spot[],
  lanes: number,
  width: number,
  look: Look,
): Map<string, Cell>[] {
  const cells = Array.from({ length: lanes }, () => new Map<string, Cell>());
  for (const spot of spots) {
    const key = cellOf(spot, width);
    const mine: (number[] | undefined)[] = [];
    const open = (lane: number): number[] => {
      const entries: number[] = [];
      mine[lane] = entries;
      const cell = cells[lane]!.get(key);
      if (cell) cell.parts.push({ spot, entries });
      else cells[lane]!.set(key, { total: 0, parts: [{ spot, entries }] });
      return entries;
    };
    for (let i = 0; i < spot.events.length; i++) {
      if (look.indexOf[spot.events[i]!]! < 0) continue;
      for (let bits = spot.lanes[i]!; bits !== 0; bits &= bits - 1) {
        const lane = 31 - Math.clz32(bits & -bits);
        (mine[lane] ?? open(lane)).push(i);
      }
    }
    mine.forEach((entries, lane) => {
      if (entries) cells[lane]!.get(key)!.total += entries.length;
    });
  }
  return cells;
}

function cellOf({ x0, x1, left, right, date }: Spot, width: number): string {
  if (right - left > 2 * NUMBER) return `wide ${date.text}`;
  const middle = ((x0 + x1) / 2) * width;
  return (x1 - x0) * width >= NUMBER - 4 ? `day ${middle}` : `cell ${Math.floor(middle / NUMBER)}`;
}
