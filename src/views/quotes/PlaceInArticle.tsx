import { formatNumber } from '../../lib/format-count.ts';
import { ordinal } from '../../lib/ordinal.ts';
import type { QuoteContext } from '../../models/quotes/quote-context.ts';
import styles from './PlaceInArticle.module.css';

type Props = { context: QuoteContext; part: string };

const PARTS: Readonly<Record<string, string>> = {
  headline: 'In the headline. ',
  heading: 'In a heading. ',
  caption: 'In a caption. ',
};

/** The article as a line, its quotes as ticks, this one standing out; and the same in words. */
export function PlaceInArticle({ context: { index, of, share, marks }, part }: Props) {
  return (
    <>
      {share !== null && (
        <svg className={styles.line} viewBox="0 0 268 20" width="268" height="20" aria-hidden="true">
          <path d="M0 15h268" className={styles.axis} />
          {marks.map((mark) => (
            <path key={mark.id} d={`M${1 + mark.share * 266} 9v6`} className={styles.tick} />
          ))}
          <path d={`M${1 + share * 266} 1v14`} className={styles.here} />
        </svg>
      )}
      <p>
        {PARTS[part]}
        {of === 1
          ? 'The one quote that the case has of this article'
          : `The ${ordinal(index)} of ${formatNumber(of)} quotes that the case has of this article`}
        {share !== null && `, ${Math.round(share * 100)}% of the way through`}.
      </p>
    </>
  );
}
