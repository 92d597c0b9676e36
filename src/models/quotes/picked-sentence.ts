import { formatCount } from '../../lib/format-count.ts';
import type { PickedModel } from './picked.ts';

/** "3 quotes picked, from 2 articles of 2 sources." */
export function pickedSentence({ quotes, articles, sources }: PickedModel): string {
  if (quotes.length === 0) return 'No quote is picked.';
  const from = `${formatCount(articles, 'article')} of ${formatCount(sources, 'source')}`;
  return `${formatCount(quotes.length, 'quote')} picked, from ${from}.`;
}
