import { useModel } from '../../engine/use-model.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { formatCount } from '../../lib/format-count.ts';
import { FilterLink } from '../FilterLink.tsx';
import { EvidenceLine } from './EvidenceLine.tsx';
import styles from './OpenedFrame.module.css';

type Props = { frame: string; column: string };

/** The quotes behind one cell, with the words that carry the frame and the coder's reason. */
export function OpenedFrame({ frame, column }: Props) {
  const { filter } = useFilter();
  const { model, isBusy } = useModel('codedQuotes', filter, { frame, column });
  if (!model) return <p className={styles.summary}>{isBusy ? 'Looking them up…' : 'No such frame.'}</p>;
  const second = model.total - model.main;
  return (
    <section
      className={styles.opened}
      aria-busy={isBusy}
      aria-label={`${model.frame.label}, ${model.column.name}`}
    >
      <p className={styles.summary}>
        <strong>
          {model.frame.label}, {model.column.name}
        </strong>
        : {formatCount(model.total, 'quote')} of {formatCount(model.statements, 'statement')}
        {second > 0 && `, ${second} of them with this frame beside another main one`}.
      </p>
      <p className={`${styles.links} no-print`}>
        {model.listed ? (
          <FilterLink path="/quotes" patch={{ ...model.listed, open: null }}>
            See them in Quotes
          </FilterLink>
        ) : (
          <span>No one filter lists exactly these: another frame or voice is asked for already.</span>
        )}
        <FilterLink patch={{ open: null }}>Close</FilterLink>
      </p>
      <ul className={styles.list}>
        {model.quotes.map((quote) => (
          <li key={quote.id}>
            <EvidenceLine quote={quote}>
              {(quote.note !== '' || !quote.isMain) && (
                <p className={styles.note}>
                  {!quote.isMain && 'Beside another main frame. '}
                  {quote.note !== '' && (
                    <>
                      Coder’s reason{quote.creator !== '' && ` (${quote.creator})`}: {quote.note}
                    </>
                  )}
                </p>
              )}
            </EvidenceLine>
          </li>
        ))}
      </ul>
      {model.quotes.length < model.total && (
        <p className={styles.note}>The first {model.quotes.length}; the others are in Quotes.</p>
      )}
    </section>
  );
}
