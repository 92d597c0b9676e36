import type { ReactNode } from 'react';
import type { QuoteRow } from '../../models/quotes/quote-row.ts';
import { QuoteWords } from '../QuoteWords.tsx';
import styles from './ExercisePage.module.css';

type Props = {
  at: number;
  of: number;
  quote: Pick<QuoteRow, 'words' | 'standing' | 'lang'>;
  children: ReactNode;
};

/** One question of a round: which of how many, the quote that it is about, and what is asked of it. */
export function RoundFrame({ at, of, quote, children }: Props) {
  return (
    <section className={styles.round} aria-label={`Question ${at + 1} of ${of}`}>
      <p className={styles.place}>
        {at + 1} of {of}
      </p>
      <div className={styles.quote}>
        <QuoteWords quote={quote} size="open" />
      </div>
      {children}
    </section>
  );
}
