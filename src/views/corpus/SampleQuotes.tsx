import type { SampleQuote } from '../../engine/use-corpus.ts';
import { fold } from '../../lib/fold.ts';
import { findFolded, markStretches } from '../../lib/marked-runs.ts';
import { Words } from '../../ui/Words.tsx';
import styles from './CorpusPage.module.css';

type Props = { quotes: readonly SampleQuote[]; words: string; isBusy: boolean };

/** Some of the quotes, as they stand in the table. */
export function SampleQuotes({ quotes, words, isBusy }: Props) {
  const needles = fold(words).split(' ').filter(Boolean);
  return (
    <ol className={styles.sample} aria-busy={isBusy}>
      {quotes.map((quote, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: places that are filled anew with each answer
        <li key={i}>
          <Words
            words={markStretches(quote.words, findFolded(quote.words, needles))}
            status="own"
            size="cell"
            lang={/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(quote.language) ? quote.language : undefined}
          />
          <p className={styles.by} dir="auto">
            <bdi>{quote.speaker || 'nobody named'}</bdi> · <bdi>{quote.outlet || 'no outlet'}</bdi> ·{' '}
            <bdi>{quote.published || 'no date'}</bdi>
            {quote.headline !== '' && (
              <>
                {' '}
                · <bdi>{quote.headline}</bdi>
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
