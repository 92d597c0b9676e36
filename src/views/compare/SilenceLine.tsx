import { formatCount } from '../../lib/format-count.ts';
import type { Silence } from '../../models/compare/compare-cells.ts';
import { SILENCE_NAMES, SILENCE_SIGNS } from '../../models/compare/compare-words.ts';
import { Sign } from '../../ui/Sign.tsx';
import styles from './SilenceLine.module.css';

type Props = {
  kind: Silence;
  /** In how many of the source's articles; null where that is all of them. */
  articles?: number | null;
};

/** Why there is no answer: a sign, the word, and the reason under it. */
export function SilenceLine({ kind, articles = null }: Props) {
  const [word, reason] = SILENCE_NAMES[kind];
  return (
    <p className={styles.silence}>
      <Sign name={SILENCE_SIGNS[kind]} />
      <span>
        {word}
        {reason !== '' && (
          <>
            <span className="visually-hidden">: </span>
            <span className={styles.reason}>{reason}</span>
          </>
        )}
        {articles !== null && <span className={styles.reason}>in {formatCount(articles, 'article')}</span>}
      </span>
    </p>
  );
}
