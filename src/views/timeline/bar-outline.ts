/** One corner of the outline: px from the left end of the axis, and how many. */
export type Corner = { x: number; count: number };

type Bar = { x0: number; x1: number; count: number };

/** Px between two bars, and the width of the narrowest. */
const GAP = 1.5;
const NARROWEST = 3;

function sidesOf({ x0, x1 }: Bar, width: number): { left: number; wide: number } {
  return { left: x0 * width + GAP / 2, wide: Math.max(NARROWEST, (x1 - x0) * width - GAP) };
}

/**
 * The outline of bars as one line from left to right, four corners each: up, over, down. `x0` and `x1` are places on an axis
 * of `width` px (0 to 1). No bar is lower than `least`, also one that counts nothing, as it is there.
 */
export function barOutline(bars: readonly Bar[], width: number, least: number): Corner[] {
  return bars.flatMap((bar) => {
    const { left, wide } = sidesOf(bar, width);
    const tall = Math.max(least, bar.count);
    return [
      { x: left, count: 0 },
      { x: left, count: tall },
      { x: left + wide, count: tall },
      { x: left + wide, count: 0 },
    ];
  });
}

/** The same bars as an SVG path that stands on `ground` px; here `count` is a height in px, and one of 0 is not drawn. */
export const barPath = (bars: readonly Bar[], width: number, ground: number): string =>
  bars
    .map((bar) => {
      const { left, wide } = sidesOf(bar, width);
      return bar.count === 0 ? '' : `M${left} ${ground}v${-bar.count}h${wide}v${bar.count}z`;
    })
    .join('');
