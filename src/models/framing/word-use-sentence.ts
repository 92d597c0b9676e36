import { formatCount, formatNumber } from '../../lib/format-count.ts';
import { isolate } from '../../lib/isolate.ts';
import { joinWords } from '../../lib/join-words.ts';
import type { SourceRef } from '../source-ref.ts';
import type { WordUseModel } from './word-use.ts';

const MOST = 8;

const listed = (sources: readonly SourceRef[]): string =>
  joinWords(
    sources.slice(0, MOST).map(({ name }) => isolate(name)),
    sources.length - MOST,
  );

/**
 * Who uses a word, in two pieces around it: what stands before the word and what after. It counts sources with word counts
 * in view, and names those of whose articles some, or all, have none.
 */
export function wordUseSentence({
  uses,
  more,
  using,
  never,
  unknown,
  times,
}: Pick<WordUseModel, 'uses' | 'more' | 'using' | 'never' | 'unknown' | 'times'>): {
  before: string;
  after: string;
} {
  const all = uses.length + more;
  if (all === 0)
    return {
      before: 'No article in view comes with its word frequencies, so nobody can say who uses ',
      after: '.',
    };
  const counted = formatCount(all, 'source');
  const open = unknown.length === 0 ? '' : ` For articles of ${listed(unknown)} the case has no word counts.`;
  if (times === 0)
    return {
      before: all === 1 ? 'The 1 source counted does not use ' : `None of the ${counted} counted uses `,
      after: `.${open}`,
    };
  const not = never.length === 0 ? '' : `, and not in ${listed(never)}`;
  return {
    before: '',
    after: ` stands ${formatCount(times, 'time')} in ${formatNumber(using)} of ${counted}${not}.${open}`,
  };
}
