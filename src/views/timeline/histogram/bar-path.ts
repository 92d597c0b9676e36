/** A bar on an axis: its extent as places on it (0 to 1), and its height in px. */
export type Bar = { x0: number; x1: number; count: number };

/** Px between two bars, and the width of the narrowest. */
const GAP = 1.5;
const NARROWEST = 3;

/** Where a bar is drawn on an axis of `width` px: its left edge and how wide it is, in px. */
export function sidesOf({ x0, x1 }: Pick<Bar, 'x0' | 'x1'>, width: number): { left: number; wide: number } {
  return { left: x0 * width + GAP / 2, wide: Math.max(NARROWEST, (x1 - x0) * width - GAP) };
}

/** To a hundredth of a px. */
const px = (length: number): number => Math.round(length * 100) / 100;

/** Bars as one SVG path that stands on `ground` px; one of no height is not drawn. */
export const barPath = (bars: readonly Bar[], width: number, ground: number): string =>
  bars
    .map((bar) => {
      const { left, wide } = sidesOf(bar, width);
      return bar.count === 0 ? '' : `M${px(left)} ${ground}v${-px(bar.count)}h${px(wide)}v${px(bar.count)}z`;
    })
    .join('');
