import { formatNumber } from '../../../lib/format-count.ts';

/** How many of a bar lie within the days chosen: "36" when all or none do (a bar of none is pale), else "20 of 36". */
export const writePart = (inside: number, all: number): string =>
  inside === all || inside === 0 ? formatNumber(all) : `${formatNumber(inside)} of ${formatNumber(all)}`;
