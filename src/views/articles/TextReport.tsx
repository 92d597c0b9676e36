import { formatCount, formatNumber } from '../../lib/format-count.ts';
import type { AnchorResult, OpenedText } from '../../models/quotes/reading.ts';
import { Words } from '../../ui/Words.tsx';
import styles from './ArticlePage.module.css';

const RESULTS: Readonly<Record<AnchorResult['result'], readonly [one: string, many: string]>> = {
  exact: ['matches to the last character', 'match to the last character'],
  loose: [
    'has the same words; spaces or quotation marks differ',
    'have the same words; spaces or quotation marks differ',
  ],
  ambiguous: ['stands more than once', 'stand more than once'],
  'no-match': ['does not match', 'do not match'],
};

/** How the anchors of the case stand to the opened text: in total, and each that does not match. */
export function TextReport({ opened: { counts, anchors, isSameText, hasDigest } }: { opened: OpenedText }) {
  const failed = anchors.filter(({ result }) => result === 'no-match' || result === 'ambiguous');
  const parts = (['exact', 'loose', 'ambiguous', 'no-match'] as const)
    .filter((result) => counts[result] > 0)
    .map((result) => `${formatNumber(counts[result])} ${RESULTS[result][counts[result] === 1 ? 0 : 1]}`);
  return (
    <section className={styles.report} aria-label="How the text compares">
      <p role="status">
        <strong>
          {isSameText
            ? 'This is the text that the case was made from.'
            : hasDigest
              ? 'This is another text than the one the case was made from.'
              : 'The case does not say which text it was made from.'}
        </strong>{' '}
        {anchors.length === 0
          ? 'The case rests on no words of it.'
          : `Of ${formatCount(anchors.length, 'anchor')}: ${parts.join(', ')}.`}
      </p>
      {failed.length > 0 && (
        <ul className={styles.failed}>
          {failed.map(({ id, kind, exact, result, says }) => (
            <li key={`${kind} ${id} ${exact}`}>
              <Words words={exact} status="own" size="inline" inline /> <span>{RESULTS[result][0]}</span> (
              {kind}: {says})
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
