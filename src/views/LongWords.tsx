import { type ReactNode, useState } from 'react';
import type { QuoteRow } from '../models/quotes/quote-row.ts';
import styles from './LongWords.module.css';

/** Words of so many signs and more are cut to some lines until the reader asks for all. */
const LONG = 420;

/** How many signs a row's words have. */
export const lengthOf = ({ words }: Pick<QuoteRow, 'words'>): number =>
  words.reduce((sum, { text }) => sum + text.length, 0);

/** Words in a list: long ones are cut, with a button that shows them whole; on paper they are whole. */
export function LongWords({ length, children }: { length: number; children: ReactNode }) {
  const [isWhole, setWhole] = useState(false);
  if (length < LONG) return <>{children}</>;
  return (
    <div>
      <div className={isWhole ? undefined : styles.cut}>{children}</div>
      <button
        type="button"
        className={`${styles.more} no-print`}
        aria-expanded={isWhole}
        onClick={() => setWhole(!isWhole)}
      >
        {isWhole ? 'Show less' : 'Show all words'}
      </button>
    </div>
  );
}
