import { useFilter } from '../../filter/use-filter.ts';
import { formatCount } from '../../lib/format-count.ts';
import { isolate } from '../../lib/isolate.ts';
import { QUOTE_SORTS, type QuoteSort } from '../../models/quotes/quote-order.ts';
import type { QuoteRow } from '../../models/quotes/quote-row.ts';
import { useShown } from '../../ui/use-shown.ts';
import { Attribution } from '../Attribution.tsx';
import { PickButton } from '../basket/PickButton.tsx';
import { FilterLink } from '../FilterLink.tsx';
import { LongWords, lengthOf } from '../LongWords.tsx';
import { QuoteWords } from '../QuoteWords.tsx';
import { SourceName } from '../SourceName.tsx';
import { DateText } from './DateText.tsx';
import styles from './QuoteCards.module.css';
import { TYPE_NAMES } from './quote-types.ts';
import type { useQuoteRows } from './use-quote-rows.ts';

type Props = {
  sort: QuoteSort | null;
  total: number;
  rows: ReturnType<typeof useQuoteRows<HTMLOListElement>>;
  rowAt: (index: number) => QuoteRow | undefined;
};

const SORT_NAMES: Record<QuoteSort['by'], string> = {
  order: 'place in the article',
  source: 'source',
  speaker: 'speaker',
  type: 'type',
  said: 'day it was said',
  words: 'length of the words',
};

/** The same rows and facts as the table, one under the other. */
export function QuoteCards({ sort, total, rows, rowAt }: Props) {
  const { change, filter } = useFilter();
  const [shownSort, showSort] = useShown(sort ? (filter.sort ?? '') : '');
  const { list, items, measure, onKeyDown, before, after } = rows;
  return (
    <>
      <label className={`${styles.sort} no-print`}>
        Sorted by{' '}
        <select
          value={shownSort}
          onChange={({ target }) => {
            showSort(target.value);
            change({ sort: target.value || null });
          }}
        >
          <option value="">article, as read</option>
          {QUOTE_SORTS.flatMap((by) => [
            <option key={by} value={by}>
              {SORT_NAMES[by]}
            </option>,
            <option key={`-${by}`} value={`-${by}`}>
              {SORT_NAMES[by]}, from the end
            </option>,
          ])}
        </select>
      </label>
      <ol ref={list} className={styles.list} onKeyDown={onKeyDown}>
        {before > 0 && <li aria-hidden="true" style={{ height: before }} />}
        {items.map(({ index, key }) => {
          const quote = rowAt(index);
          return (
            <li
              key={key}
              ref={measure}
              data-index={index}
              className={styles.card}
              aria-posinset={index + 1}
              aria-setsize={total}
            >
              {quote && <Card quote={quote} />}
            </li>
          );
        })}
        {after > 0 && <li aria-hidden="true" style={{ height: after }} />}
      </ol>
    </>
  );
}

function Card({ quote }: { quote: QuoteRow }) {
  const facts = [
    quote.isMaybe ? 'may not have been out' : '',
    quote.article === null ? '' : `in ${isolate(quote.article)}`,
    quote.type === null ? 'type not said' : TYPE_NAMES[quote.type],
    quote.part === 'body' ? '' : quote.part,
    quote.order === 0 ? '' : `no. ${quote.order} in the article`,
    ...quote.via.map(({ name, isInferred }) => `via ${isolate(name)}${isInferred ? ', inferred' : ''}`),
    quote.otherRenderings === 0 ? '' : formatCount(quote.otherRenderings, 'other rendering'),
  ].filter(Boolean);
  return (
    <>
      <p className={styles.head}>
        <SourceName source={quote.source} isLink={false} isMaybe={quote.isMaybe} />
        <span className={styles.said}>
          <DateText date={quote.said} none="day not said" />
        </span>
      </p>
      <LongWords length={lengthOf(quote)}>
        <FilterLink path={`/quotes/${quote.id}`} patch={{ open: null }} className={styles.open}>
          <QuoteWords quote={quote} />
        </FilterLink>
      </LongWords>
      {quote.summary !== '' && <p className={styles.summary}>{quote.summary}</p>}
      <p className={styles.who}>
        <Attribution speaker={quote.speaker} actor={quote.actor} />
        {quote.cue !== '' && (
          <span className={styles.cue} lang={quote.lang ?? undefined}>
            {' '}
            {quote.cue}
          </span>
        )}
      </p>
      <p className={styles.facts}>
        {facts.join(' · ')} <PickButton id={quote.id} words={quote.words.map(({ text }) => text).join('')} />
      </p>
    </>
  );
}
