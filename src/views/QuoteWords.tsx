import type { MarkedRun } from '../lib/marked-runs.ts';
import type { QuoteRow } from '../models/quotes/quote-row.ts';
import { Words } from '../ui/Words.tsx';

type Props = {
  quote: Pick<QuoteRow, 'words' | 'standing' | 'lang'>;
  words?: readonly MarkedRun[];
  size?: 'cell' | 'open' | 'inline';
  inline?: boolean;
};

/** The words of a quote as they stand in its article. */
export function QuoteWords({ quote, words = quote.words, size = 'cell', inline = false }: Props) {
  return (
    <Words
      words={words}
      status={quote.standing}
      size={size}
      inline={inline}
      {...(quote.lang === null ? {} : { lang: quote.lang })}
    />
  );
}
