import { memo, useEffect, useRef, useState } from 'react';
import { clearNarrowing } from '../../filter/filter.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { formatNumber } from '../../lib/format-count.ts';
import type { QuoteRow } from '../../models/quotes/quote-row.ts';
import type { QuotesModel } from '../../models/quotes/quotes.ts';
import { writeQuotesSentence } from '../../models/quotes/quotes-sentence.ts';
import { usePrinting } from '../../ui/use-printing.ts';
import { CountedLine } from '../export/CountedLine.tsx';
import { FilterLink } from '../FilterLink.tsx';
import { ModelFailure } from '../ModelFailure.tsx';
import { PageTitle } from '../PageTitle.tsx';
import { QuoteCards } from './QuoteCards.tsx';
import { QuotesSentence } from './QuotesSentence.tsx';
import styles from './QuotesView.module.css';
import { QuoteTable } from './QuoteTable.tsx';
import { useIsNarrow } from './use-is-narrow.ts';
import { ALL_DRAWN, allRows, useQuoteRows } from './use-quote-rows.ts';
import { useQuoteWindow } from './use-quote-window.ts';
import { useReturnToRow } from './use-return-to-row.ts';
import { MOST_PRINTED, useRowsToPrint } from './use-rows-to-print.ts';

/** Every selected quote, sortable, drawn only where the reader looks. */
export function QuotesView() {
  const { filter } = useFilter();
  const [first, setFirst] = useState(0);
  const { model, isBusy, failure, rowAt } = useQuoteWindow(filter, first);
  const root = useRef<HTMLDivElement>(null);
  const remember = useReturnToRow(root);
  return (
    <div ref={root} className={styles.view} aria-busy={!model && !failure} onClickCapture={remember}>
      <PageTitle>Quotes</PageTitle>
      <h1 className={styles.title} aria-live="polite" aria-atomic="true">
        {model ? <QuotesSentence model={model} /> : 'Quotes'}
      </h1>
      {failure && <ModelFailure failure={failure} />}
      {model && <CountedLine summary={model.summary} view="quotes" />}
      {model && model.total > 0 && (
        <div aria-busy={isBusy}>
          <QuoteList model={model} rowAt={rowAt} onFirst={setFirst} />
        </div>
      )}
      {model?.total === 0 && <NoQuotes all={model.summary.quotes.all} />}
    </div>
  );
}

type ListProps = {
  model: QuotesModel;
  rowAt: (index: number) => QuoteRow | undefined;
  onFirst: (first: number) => void;
};

const QuoteList = memo(function QuoteList({ model, rowAt, onFirst }: ListProps) {
  const isNarrow = useIsNarrow();
  const { total, sort } = model;
  const rows = useQuoteRows<HTMLTableSectionElement & HTMLOListElement>(total, isNarrow ? 190 : 78);
  const first = total <= ALL_DRAWN ? 0 : rows.first;
  useEffect(() => onFirst(first), [onFirst, first]);
  const { filter } = useFilter();
  const printed = useRowsToPrint(filter, total, total > ALL_DRAWN);
  const isPrinting = usePrinting();
  const props = { sort, total, rows, rowAt, finding: writeQuotesSentence(model) };
  if (isPrinting && (printed || total <= ALL_DRAWN)) {
    const whole = printed ? (index: number) => printed[index] : rowAt;
    return (
      <>
        <QuoteTable {...props} rows={allRows(total)} rowAt={whole} />
        <p className={styles.printNote}>
          {total === 1 ? 'This is the one quote' : `These are all ${formatNumber(total)} quotes`} that the
          filter leaves.
        </p>
      </>
    );
  }
  return (
    <>
      {isNarrow ? <QuoteCards {...props} /> : <QuoteTable {...props} />}
      {rows.shown < total && (
        <p className={styles.note}>
          The list shows the first {formatNumber(rows.shown)} of {formatNumber(total)}. Filter, search or sort
          the other way to reach the rest.
        </p>
      )}
      {total > ALL_DRAWN && (
        <p className={styles.printNote}>
          Only the rows that were on screen are printed, of {formatNumber(total)}.{' '}
          {total > MOST_PRINTED
            ? `Filter to ${formatNumber(MOST_PRINTED)} or fewer to print all.`
            : 'The others were still being fetched: print once more to have all.'}
        </p>
      )}
    </>
  );
});

function NoQuotes({ all }: { all: number }) {
  const { filter } = useFilter();
  return (
    <p className={styles.none}>
      {all === 0 ? (
        'This case has no quotes.'
      ) : (
        <>
          {all === 1 ? 'The one quote of this case' : `None of the ${formatNumber(all)} quotes`}{' '}
          {all === 1 ? 'does not pass' : 'passes'} this filter.{' '}
          <FilterLink patch={clearNarrowing(filter)}>Clear the filter</FilterLink>
        </>
      )}
    </p>
  );
}
