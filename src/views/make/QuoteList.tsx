import type { CaseFile, Quote } from '../../case/case-file.ts';
import styles from './MakePage.module.css';

type Props = { file: CaseFile; quotes: readonly Quote[]; onOpen: (id: string) => void };

/** The quotes of an article, in the order of its text, with who says them. */
export function QuoteList({ file, quotes, onOpen }: Props) {
  if (quotes.length === 0) return null;
  const sorted = [...quotes].sort((a, b) => (a.selector.start ?? 0) - (b.selector.start ?? 0));
  const speakerOf = ({ speakerId, speakerText }: Quote) =>
    file.people?.find(({ id }) => id === speakerId)?.name ?? speakerText ?? 'speaker not named';
  return (
    <section className={styles.record} aria-label="Quotes of this article">
      <h2>Quotes of this article</h2>
      <ul className={styles.list}>
        {sorted.map((quote) => {
          const { exact } = quote.selector;
          return (
            <li key={quote.id}>
              <button type="button" className={styles.row} onClick={() => onOpen(quote.id)} dir="auto">
                {exact.length > 60 ? `${exact.slice(0, 60)}…` : exact}
              </button>
              <p className={styles.note}>
                <bdi>{speakerOf(quote)}</bdi>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
