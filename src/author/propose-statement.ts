import type { Quote } from '../case/case-file.ts';
import { fold } from '../lib/fold.ts';
import { wordsOf } from '../lib/words.ts';
import type { Proposal } from './proposal.ts';

/** Fewer words than these could be said twice. */
const LEAST = 3;
/** This share of the shorter one's word pairs must be in the other. */
const SHARE = 0.8;

const pairsOf = (text: string): Set<string> => {
  const words = wordsOf(fold(text)).map(({ word }) => word);
  return new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`));
};

/**
 * The quotes of other articles whose words are nearly these: four fifths of the shorter one's neighbouring word pairs.
 * The nearest first. Only words in quotation marks are compared, so that two reports in like words are not joined.
 */
export function proposeStatements(
  exact: string,
  articleId: string,
  quotes: readonly Quote[],
): Proposal<{ quoteId: string; statementId: string | null }>[] {
  const own = pairsOf(exact);
  if (own.size < LEAST - 1) return [];
  return quotes
    .flatMap((quote) => {
      if (quote.articleId === articleId || quote.quoteType === 'indirect') return [];
      const other = pairsOf(quote.selector.exact);
      const least = Math.min(own.size, other.size);
      const shared = [...own].filter((pair) => other.has(pair)).length;
      if (least < LEAST - 1 || shared < SHARE * least) return [];
      const reason =
        shared === own.size && shared === other.size ? 'The same words' : 'Nearly the same words';
      return [{ quote, share: shared / Math.max(own.size, other.size), reason }];
    })
    .sort((a, b) => b.share - a.share)
    .map(({ quote, reason }) => ({
      value: { quoteId: quote.id, statementId: quote.statementId ?? null },
      reason: `${reason} stand in another article.`,
    }));
}
