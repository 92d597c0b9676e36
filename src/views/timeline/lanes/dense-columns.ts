import type { DayInterval } from '../../../lib/edtf.ts';
import type { DenseBin } from '../../../models/timeline/marks/dense-bins.ts';

/** Px of a dense lane: its columns, and below the line what may lie there. */
export const DENSE_HEIGHT = 54;
export const BASE = 41;
export const TALLEST = 28;
const DEEPEST = 9;

/** The highest column and the most of what is under one, over all lanes: all are drawn on one scale. */
export type DenseScale = { count: number; coarse: number };

export function denseScale(lanes: readonly { bins: readonly DenseBin[] | null }[]): DenseScale {
  const scale = { count: 1, coarse: 1 };
  for (const { bins } of lanes)
    for (const { count, coarse } of bins ?? []) {
      scale.count = Math.max(scale.count, count);
      scale.coarse = Math.max(scale.coarse, coarse);
    }
  return scale;
}

/** One path each for what is drawn alike, so that a lane is a few nodes however many dates it holds. */
export type DensePaths = { exact: string; pale: string; maybe: string; coarse: string };

/** The columns of a lane as paths; those outside the days asked for are pale. */
export function densePaths(
  bins: readonly DenseBin[],
  width: number,
  scale: DenseScale,
  asked: DayInterval | null,
): DensePaths {
  const paths: DensePaths = { exact: '', pale: '', maybe: '', coarse: '' };
  let depth: number | null = null;
  let end = Number.NaN;
  for (const { from, to, x0, x1, count, maybe, coarse } of bins) {
    const left = x0 * width;
    const wide = (x1 - x0) * width;
    const gap = wide > 4 ? 1 : 0;
    const high = (n: number) => (n === 0 ? 0 : Math.max(1.5, (n / scale.count) * TALLEST));
    const box = (bottom: number, h: number) => `M${left} ${bottom}v${-h}h${wide - gap}v${h}z`;
    const sure = high(count - maybe);
    const isPale = asked !== null && (to < asked.from || from > asked.to);
    if (sure > 0) paths[isPale ? 'pale' : 'exact'] += box(BASE, sure);
    if (maybe > 0) paths.maybe += box(BASE - sure, high(maybe));
    const below = coarse === 0 ? 0 : 1.5 + (coarse / scale.coarse) * (DEEPEST - 1.5);
    const y = BASE + 1 + below;
    const isNext = Math.abs(end - left) < 0.5;
    if (depth !== null && (!isNext || below === 0)) paths.coarse += `V${BASE + 1}`;
    if (below > 0) {
      paths.coarse +=
        depth !== null && isNext ? `V${y}H${left + wide}` : `M${left} ${BASE + 1}V${y}H${left + wide}`;
      depth = y;
    } else depth = null;
    end = left + wide;
  }
  if (depth !== null) paths.coarse += `V${BASE + 1}`;
  return paths;
}

/** The place of the column nearest to a place on the axis (0 to 1); -1 when there is none. */
export function nearestBin(bins: readonly DenseBin[], place: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  bins.forEach(({ x0, x1 }, i) => {
    const distance = Math.abs((x0 + x1) / 2 - place);
    if (distance >= least) return;
    least = distance;
    best = i;
  });
  return best;
}
