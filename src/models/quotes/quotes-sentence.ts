import type { QuoteType } from '../../case/case-file.ts';
import { endSentence } from '../../lib/end-sentence.ts';
import { formatCount, formatNumber } from '../../lib/format-count.ts';
import type { QuotesModel } from './quotes.ts';

/** A piece of the sentence; with types it is the link that shows those quotes. */
export type QuotesSentencePart = { text: string; types: readonly QuoteType[]; isStrong: boolean };

type Sentenced = Pick<QuotesModel, 'total' | 'types' | 'summary' | 'beside'>;

/**
 * "84 quotes of 51 statements: 37 in quotation marks, 47 reported without". What the case gives no type for is counted
 * last. What a search finds only in our summaries, or in a speaker's name, is told behind it and never added.
 */
export function quotesSentence({ total, types, summary, beside }: Sentenced): QuotesSentencePart[] {
  const say = (text: string, asked: readonly QuoteType[] = [], isStrong = false): QuotesSentencePart => ({
    text,
    types: asked,
    isStrong,
  });
  const also = [
    beside.summaries > 0 ? `${formatNumber(beside.summaries)} only in our summaries` : '',
    beside.speakers > 0 ? `${formatNumber(beside.speakers)} only in the speaker’s name` : '',
  ].filter(Boolean);
  const rest = also.length === 0 ? [] : [say(`; not counted: ${also.join(', ')}`)];
  if (total === 0) return [say('No quotes'), ...rest];
  const quoted = types.direct + types.partial;
  const unknown = total - quoted - types.indirect;
  const parts: QuotesSentencePart[] = [];
  if (quoted > 0) parts.push(say(`${formatNumber(quoted)} in quotation marks`, ['direct', 'partial']));
  if (types.indirect > 0) parts.push(say(`${formatNumber(types.indirect)} reported without`, ['indirect']));
  if (unknown > 0) parts.push(say(`${formatNumber(unknown)} of no known type`));
  return [
    say(formatCount(total, 'quote'), [], true),
    say(' of '),
    say(formatCount(summary.statements.shown, 'statement'), [], true),
    say(': '),
    ...parts.flatMap((part, i) => (i === 0 ? [part] : [say(', '), part])),
    ...rest,
  ];
}

/** The same as one text. */
export const writeQuotesSentence = (model: Sentenced): string =>
  endSentence(
    quotesSentence(model)
      .map(({ text }) => text)
      .join(''),
  );
