import { endSentence } from '../../lib/end-sentence.ts';
import { formatCount, formatNumber } from '../../lib/format-count.ts';
import { isolate } from '../../lib/isolate.ts';
import type { Renderings as RenderingsModel } from '../../models/quotes/quote-renderings.ts';
import type { QuoteRow } from '../../models/quotes/quote-row.ts';
import { Attribution } from '../Attribution.tsx';
import { FilterLink } from '../FilterLink.tsx';
import { QuoteWords } from '../QuoteWords.tsx';
import { SourceName } from '../SourceName.tsx';
import { ChainDrawing } from './ChainDrawing.tsx';
import { ChainText } from './ChainText.tsx';
import { OtherRendering } from './OtherRendering.tsx';
import pageStyles from './QuotePage.module.css';
import styles from './Renderings.module.css';

type Props = { renderings: RenderingsModel; quote: QuoteRow };

/** The statement in all its renderings, what each changed, and through whose hands the words went. */
export function Renderings({ renderings, quote }: Props) {
  const { statement, others, count, spread, words, chain } = renderings;
  return (
    <>
      <section className={pageStyles.section}>
        <h2 className={pageStyles.heading}>{spreadTitle(spread, count)}</h2>
        {statement.summary !== '' && (
          <p className={styles.summary}>The statement, in our words: {statement.summary}</p>
        )}
        {statement.note !== '' && <p className={styles.summary}>{statement.note}</p>}
        {statement.events.length > 0 && (
          <p className={styles.summary}>
            About{' '}
            {statement.events.map(({ id, name }, i) => (
              <span key={id}>
                {i > 0 && ', '}
                <FilterLink path={`/events/${id}`}>{name}</FilterLink>
              </span>
            ))}
          </p>
        )}
        {others.length === 0 ? (
          <p className={styles.alone}>No other quote in this case renders this statement.</p>
        ) : (
          <ol className={styles.list}>
            <li className={styles.rendering} data-here="true">
              <div>
                <SourceName source={quote.source} />
                <p className={styles.place}>this quote</p>
              </div>
              <div>
                <p className={styles.who}>
                  <Attribution speaker={quote.speaker} actor={quote.actor} />
                </p>
                <QuoteWords quote={quote} words={words} />
              </div>
              <p className={styles.difference}>The others are compared with this one.</p>
            </li>
            {others.map((other) => (
              <OtherRendering key={other.quote.id} other={other} />
            ))}
          </ol>
        )}
        {others.length < count && (
          <p className={styles.alone}>
            {formatCount(count - others.length, 'further rendering')} in this case{' '}
            {count - others.length === 1 ? 'is' : 'are'} not shown here.
          </p>
        )}
      </section>
      <section className={pageStyles.section}>
        <h2 className={pageStyles.heading}>How the words got here</h2>
        <p className={styles.summary}>{spreadSentence(spread)}</p>
        <div className={styles.chains}>
          <ChainDrawing nodes={chain} />
          <ChainText nodes={chain} />
        </div>
      </section>
    </>
  );
}

function spreadTitle({ outlets, origins }: RenderingsModel['spread'], count: number): string {
  const from = origins === 0 ? 'origin not stated' : formatCount(origins, 'origin');
  return `${formatCount(count + 1, 'rendering')} in ${formatCount(outlets, 'outlet')}, ${from}`;
}

function spreadSentence({ outlets, origin, relayed, inferred }: RenderingsModel['spread']): string {
  const where = origin
    ? endSentence(`The words come from one occasion: ${isolate(origin.name)}`)
    : 'The case does not say on what occasion it was said.';
  const basis =
    inferred === 0
      ? ''
      : inferred === relayed
        ? ', which is inferred'
        : `, ${formatNumber(inferred)} of them inferred`;
  const hands =
    relayed === 0
      ? 'No outlet is known to have them from another hand.'
      : `${formatNumber(relayed)} of ${formatCount(outlets, 'outlet')} ${relayed === 1 ? 'has' : 'have'} them from another hand${basis}.`;
  const witness = outlets > 1 && origin ? ' Outlets that share an origin are not separate witnesses.' : '';
  return `${where} ${hands}${witness}`;
}
