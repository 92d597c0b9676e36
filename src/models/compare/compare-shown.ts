import type { Show } from '../../filter/filter.ts';
import { formatNumber } from '../../lib/format-count.ts';
import type { CompareModel } from './compare.ts';
import { KIND_NAMES } from './compare-words.ts';

/** Which points `show` picks, in words: "9 of 55 points: naming". */
export function writeShown({ points, columns, leftOut, hidden }: CompareModel, show: Show): string {
  const count = `${formatNumber(points.shown)} of ${formatNumber(points.inView)} points`;
  if (show.rule === 'disagree') return `${count} differ`;
  if (show.rule === 'kind') return `${count}: ${KIND_NAMES[show.kind]}`;
  const known = [...columns, ...hidden, ...leftOut].find(({ id }) => id === show.source);
  const name = known?.name ?? show.source;
  return show.rule === 'only' ? `${count}: only ${name} tells` : `${count}: told by all but ${name}`;
}
