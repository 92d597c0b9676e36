import { formatCount } from '../../lib/format-count.ts';
import { contrastedReferent } from './framing-sentence.ts';
import type { NamingRow } from './naming.ts';
import type { PerspectiveHead } from './perspective-heads.ts';
import type { SilenceColumn } from './silence.ts';
import type { StressModel } from './stress.ts';

/** The frames that stand out: the one with most, and a second that has at least half as many. '' without any. */
function mostly({ frames }: StressModel, p: number): string {
  const counted = frames
    .map(({ label, cells }) => ({ label, main: cells[p]?.main ?? 0 }))
    .filter(({ main }) => main > 0)
    .sort((a, b) => b.main - a.main);
  const [first, second] = counted;
  if (!first) return '';
  const both = second && second.main * 2 >= first.main ? [first, second] : [first];
  return `, mostly ${both.map(({ label, main }) => `${label} (${main})`).join(' and ')}`;
}

/**
 * One sentence per perspective, from fixed rules, the same on screen, aloud, in print and in files: "Pentagon: 20 quotes
 * of 11 statements in 5 sources, mostly Security (6); calls the war “war against Ukraine”; leaves out 3 of 12 questions
 * that were its subject." Frames are counted in the unit of the view; words stand in quotation marks only where they do
 * in an article.
 */
export function writePerspectiveSentences(
  heads: readonly PerspectiveHead[],
  naming: readonly NamingRow[],
  stress: StressModel | null,
  silence: readonly SilenceColumn[] | null,
): string[] {
  const thing = contrastedReferent(naming);
  return heads.map(({ name, quotes, statements, outlets, isSource }, p) => {
    const where = isSource ? '' : ` in ${formatCount(outlets, 'source')}`;
    const parts = [
      `${name}: ${formatCount(quotes, 'quote')} of ${formatCount(statements, 'statement')}${where}${stress ? mostly(stress, p) : ''}`,
    ];
    const label = thing?.cells[p]?.labels[0];
    if (thing && label)
      parts.push(`calls ${thing.name} ${label.standing === 'quoted' ? `“${label.text}”` : label.text}`);
    else if (thing) parts.push(`has no name for ${thing.name} here`);
    const silent = silence?.[p];
    if (silent && silent.subject > 0) {
      const left = silent.leftOut.length + silent.leftOutMore;
      parts.push(
        left === 0
          ? `leaves out none of ${formatCount(silent.subject, 'question')} that ${silent.subject === 1 ? 'was' : 'were'} its subject`
          : `leaves out ${left} of ${formatCount(silent.subject, 'question')} that ${silent.subject === 1 ? 'was' : 'were'} its subject`,
      );
    }
    return `${parts.join('; ')}.`;
  });
}
