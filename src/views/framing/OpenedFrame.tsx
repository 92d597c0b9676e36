import { useModel } from '../../engine/use-model.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { formatCount, formatNumber } from '../../lib/format-count.ts';
import { isolate } from '../../lib/isolate.ts';
import { FilterLink } from '../FilterLink.tsx';
import { PassageLines } from '../PassageLines.tsx';
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
      aria-label={`${isolate(model.frame.label)}, ${isolate(model.column.name)}`}
    >
      <p className={styles.summary}>
        <strong>
          <bdi>{model.frame.label}</bdi>, <bdi>{model.column.name}</bdi>
        </strong>
        : {formatCount(model.total, 'quote')} of {formatCount(model.statements, 'statement')}
        {second > 0 && `, ${formatNumber(second)} of them with this frame beside another main one`}
        {model.passageTotal > 0 && `; and ${formatCount(model.passageTotal, 'passage')}`}.
      </p>
      <p className={`${styles.links} no-print`}>
        {model.listed && model.total > 0 ? (
          <FilterLink path="/quotes" patch={{ ...model.listed, open: null }}>
            See them in Quotes
          </FilterLink>
        ) : (
          <span>
            {model.total > 0 &&
              (filter.across === 'about'
                ? 'No filter lists exactly these: it asks for quotes, and a quote has further codes.'
                : 'No one filter lists exactly these: another frame or voice is asked for already.')}
          </span>
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
      {model.passages.length > 0 && (
        <div className={styles.passages}>
          <p className={styles.note}>In the articles’ own voice, and no quotes:</p>
          <PassageLines passages={model.passages} hasSource />
          {model.passages.length < model.passageTotal && (
            <p className={styles.note}>
              The first {formatNumber(model.passages.length)} of {formatNumber(model.passageTotal)}.
            </p>
          )}
        </div>
      )}
      {model.quotes.length < model.total && (
        <p className={styles.note}>The first {model.quotes.length}; the others are in Quotes.</p>
      )}
    </section>
  );
}
