import { memo } from 'react';
import type { QuoteSort } from '../../models/quotes/quote-order.ts';
import type { QuoteRow } from '../../models/quotes/quote-row.ts';
import { Attribution } from '../Attribution.tsx';
import { PickButton } from '../basket/PickButton.tsx';
import { FilterLink } from '../FilterLink.tsx';
import { LongWords, lengthOf } from '../LongWords.tsx';
import { QuoteWords } from '../QuoteWords.tsx';
import { SourceName } from '../SourceName.tsx';
import { DateText } from './DateText.tsx';
import styles from './QuoteTable.module.css';
import { TYPE_NAMES } from './quote-types.ts';
import { SortHeader } from './SortHeader.tsx';
import { TranslationNote } from './TranslationNote.tsx';
import type { allRows, useQuoteRows } from './use-quote-rows.ts';

type Props = {
  /** What the view finds, for the caption. */
  finding: string;
  sort: QuoteSort | null;
  total: number;
  rows: ReturnType<typeof useQuoteRows<HTMLTableSectionElement>> | ReturnType<typeof allRows>;
  rowAt: (index: number) => QuoteRow | undefined;
};

const COLUMNS = 8;

export function QuoteTable({ finding, sort, total, rows, rowAt }: Props) {
  const { list, items, measure, onKeyDown, before, after } = rows;
  return (
    <table className={styles.table} aria-rowcount={total + 1}>
      <caption className="visually-hidden">
        {finding} Arrow keys move from row to row, Enter opens one.
      </caption>
      <thead>
        <tr aria-rowindex={1}>
          <SortHeader label="Source" by="source" sort={sort} />
          <SortHeader label="Place" by="order" sort={sort} />
          <SortHeader label="Words" by="words" sort={sort} />
          <SortHeader label="Speaker" by="speaker" sort={sort} />
          <SortHeader label="Type" by="type" sort={sort} />
          <SortHeader label="Said" by="said" sort={sort} />
          <th scope="col" className={styles.via}>
            Via
          </th>
          <th scope="col" className={styles.others}>
            Renderings
          </th>
        </tr>
      </thead>
      <tbody ref={list} onKeyDown={onKeyDown}>
        {before > 0 && <Spacer height={before} />}
        {items.map(({ index, key }) => {
          const quote = rowAt(index);
          return (
            <tr key={key} ref={measure} data-index={index} aria-rowindex={index + 2}>
              {quote ? <Cells quote={quote} /> : <td colSpan={COLUMNS} className={styles.coming} />}
            </tr>
          );
        })}
        {after > 0 && <Spacer height={after} />}
      </tbody>
    </table>
  );
}

const textOf = ({ words }: QuoteRow): string => words.map(({ text }) => text).join('');

/** Drawn once for a quote, however often the rows are measured. */
const Cells = memo(function Cells({ quote }: { quote: QuoteRow }) {
  return (
    <>
      <td>
        <SourceName source={quote.source} isLink={false} isMaybe={quote.isMaybe} />
        {quote.article !== null && (
          <p className={styles.note}>
            <bdi>{quote.article}</bdi>
          </p>
        )}
        {quote.isMaybe && <p className={styles.note}>may not have been out</p>}
        <p>
          <PickButton id={quote.id} words={textOf(quote)} />
        </p>
      </td>
      <td className={styles.number}>{quote.order || '–'}</td>
      <th scope="row" className={styles.wordsCell}>
        <LongWords length={lengthOf(quote)}>
          <FilterLink path={`/quotes/${quote.id}`} patch={{ open: null }} className={styles.open}>
            <QuoteWords quote={quote} />
          </FilterLink>
        </LongWords>
        {quote.translated && (
          <p className={styles.note}>
            <TranslationNote translated={quote.translated} standing={quote.standing} />
          </p>
        )}
        {quote.summary !== '' && <p className={styles.summary}>{quote.summary}</p>}
      </th>
      <td>
        <Attribution speaker={quote.speaker} actor={quote.actor} />
        {quote.cue !== '' && (
          <p className={styles.cue} lang={quote.lang ?? undefined}>
            {quote.cue}
          </p>
        )}
      </td>
      <td className={styles.quiet}>
        {quote.type === null ? 'not said' : TYPE_NAMES[quote.type]}
        {quote.part !== 'body' && <p className={styles.note}>{quote.part}</p>}
      </td>
      <td className={styles.quiet}>
        <DateText date={quote.said} none="not said" />
      </td>
      <td className={styles.quiet}>
        {quote.via.length === 0
          ? '–'
          : quote.via.map((relay) => (
              <p key={relay.id}>
                <bdi>{relay.name}</bdi>
                {relay.isInferred && ', inferred'}
              </p>
            ))}
      </td>
      <td className={styles.number}>{quote.otherRenderings + 1}</td>
    </>
  );
});

const Spacer = ({ height }: { height: number }) => (
  <tr>
    <td colSpan={COLUMNS} aria-hidden="true" className={styles.spacer} style={{ height }} />
  </tr>
);
