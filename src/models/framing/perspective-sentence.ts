import { oneStop } from '../../lib/end-sentence.ts';
import { formatCount, formatNumber } from '../../lib/format-count.ts';
import { isolate } from '../../lib/isolate.ts';
import { contrastedReferent, FEW, writeLabel } from './framing-sentence.ts';
import type { NamingRow } from './naming.ts';
import type { PerspectiveHead } from './perspective-heads.ts';
import type { PointList, SilenceColumn } from './silence.ts';
import type { StressModel } from './stress.ts';

/**
 * The frames that stand out, of how many: the one with most, and a second that has at least half as many. '' where the
 * first has fewer than three: so few show nothing. One that others equal is not named without them.
 */
function mostly({ frames, bases }: StressModel, p: number): string {
  const counted = frames
    .map(({ label, cells }) => ({ label, main: cells[p]?.main ?? 0 }))
    .filter(({ main }) => main > 0)
    .sort((a, b) => b.main - a.main);
  const [first, second] = counted;
  if (!first || first.main < FEW) return '';
  const coded = bases[p]?.coded ?? 0;
  const all = counted.reduce((sum, { main }) => sum + main, 0);
  const like = counted.filter(({ main }) => main === first.main).length;
  // Of three alike, two named would stand out by their place in the file alone.
  if (like > 2)
    return `, ${formatNumber(like)} frames alike (${formatNumber(first.main)} each) of ${formatNumber(coded)} coded`;
  const isNext = second && second.main >= FEW && second.main * 2 >= first.main;
  const isAlone = like === 2 || second?.main !== counted[2]?.main;
  const both = isNext && isAlone ? [first, second] : [first];
  // What carries two frames is counted under both: two frames may then hold fewer than their sum.
  const held = all > coded ? first.main : both.reduce((sum, { main }) => sum + main, 0);
  const how = held * 2 > coded ? 'mostly' : 'most often';
  return `, ${how} ${both.map(({ label, main }) => `${isolate(label)} (${formatNumber(main)})`).join(' and ')} of ${formatNumber(coded)} coded`;
}

const lengthOf = ({ points, more }: PointList): number => points.length + more;

/** What a source leaves out; of a voice, what is carried of it: it has no silence that we could know. */
function writeSilence(silent: SilenceColumn): string[] {
  if (silent.kind === 'voice') {
    if (silent.answered === 0) return [];
    const once = lengthOf(silent.one);
    const only =
      once === 0
        ? ''
        : once === silent.answered
          ? `, ${once === 1 ? 'in one outlet only' : 'each in one outlet only'}`
          : `, ${formatNumber(once)} of them in one outlet only`;
    return [`its answer to ${formatCount(silent.answered, 'question')} is carried${only}`];
  }
  const left = lengthOf(silent.leftOut);
  const { subject, unrecorded } = silent;
  if (subject + unrecorded === 0) return [];
  const answers = `answers ${formatCount(subject - left, 'question')}`;
  const leaves =
    left === 0
      ? unrecorded === 0
        ? ' and leaves out none that was its subject'
        : ''
      : ` and leaves out ${formatNumber(left)} that ${left === 1 ? 'was' : 'were'} its subject`;
  const open =
    unrecorded === 0
      ? ''
      : `; of ${formatNumber(unrecorded)} that ${unrecorded === 1 ? 'was' : 'were'} its subject nothing is recorded`;
  return [`${answers}${leaves}${open}`];
}

/**
 * One sentence per perspective, from fixed rules, the same on screen, aloud, in print and in files: "Pentagon: 20 quotes
 * of 11 statements in 5 sources, mostly Security (6) of 11 coded; calls the war “war against Ukraine”; its answer to 9 questions
 * is carried, 4 of them in one outlet only." A source "answers 9 questions and leaves out 3 that were its subject". Frames are counted in the unit of the view; words stand in quotation marks only where they do
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
      `${isolate(name)}: ${formatCount(quotes, 'quote')} of ${formatCount(statements, 'statement')}${where}${stress ? mostly(stress, p) : ''}`,
    ];
    const label = thing?.cells[p]?.labels[0];
    if (thing && label) parts.push(`calls ${isolate(thing.name)} ${writeLabel(label)}`);
    else if (thing) parts.push(`has no name for ${isolate(thing.name)} here`);
    const silent = silence?.[p];
    if (silent) parts.push(...writeSilence(silent));
    return oneStop(`${parts.join('; ')}.`);
  });
}
