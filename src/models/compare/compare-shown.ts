import type { Show } from '../../filter/filter.ts';
import { formatCount, formatNumber } from '../../lib/format-count.ts';
import { isolate } from '../../lib/isolate.ts';
import type { CompareModel } from './compare.ts';
import { kindNames } from './compare-words.ts';

/** Which questions `show` picks, in words: "9 of 55 questions: naming". */
export function writeShown({ points, columns, leftOut, hidden, counts }: CompareModel, show: Show): string {
  const count = `${formatNumber(points.shown)} of ${formatCount(points.inView, 'question')}`;
  if (show.rule === 'disagree') return `${count} differ`;
  if (show.rule === 'kind') return `${count}: ${kindNames(counts.columns)[show.kind]}`;
  const noun = counts.columns === 'voices' ? 'voice' : 'source';
  if (show.rule === 'lost') return `${count}: no remaining ${noun}`;
  if (show.rule === 'unanswered') return `${count}: no ${noun} of the case answers`;
  const known = [...columns, ...hidden, ...leftOut].find(({ id }) => id === show.source);
  const name = known?.name ?? show.source;
  if (show.rule === 'only')
    return `${count}: ${counts.isPart ? 'in view ' : ''}only ${isolate(name)} ${counts.columns === 'voices' ? 'answers' : 'tells'}`;
  return counts.columns === 'voices'
    ? `${count}: answered by all but ${isolate(name)}`
    : `${count}: told by every source whose subject it was, but not by ${isolate(name)}`;
}
