import { formatCount, formatNumber } from '../../lib/format-count.ts';
import type { Stamped } from './reading.ts';

/** What is known of the comparison of an article's quotes with its text, in one sentence. */
export function writeStamped(stamped: Stamped | null): string {
  if (!stamped)
    return 'No stamp was opened with this case: nothing says whether its quotes were compared with the text.';
  const { matched, claimed, changed, not } = stamped;
  const parts = [
    matched > 0 && `${formatCount(matched, 'quote')} matched the text`,
    claimed > 0 && `${formatNumber(claimed)} matched it according to this file`,
    changed > 0 && `${formatNumber(changed)} changed since`,
    not > 0 && `${formatNumber(not)} not compared`,
  ].filter((part) => part !== false);
  return `According to the stamp: ${parts.join(', ') || 'nothing to compare'}.`;
}
