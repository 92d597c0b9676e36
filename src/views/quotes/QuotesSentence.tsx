import { formatCount, formatNumber } from '../../lib/format-count.ts';
import type { QuotesModel } from '../../models/quotes/quotes.ts';
import { FilterLink } from '../FilterLink.tsx';
import styles from './QuotesView.module.css';

/** The finding over the table: how many quotes of how many statements, and how many stand in quotation marks. */
export function QuotesSentence({ model }: { model: QuotesModel }) {
  const { summary, total, types } = model;
  const quoted = types.direct + types.partial;
  const unknown = total - quoted - types.indirect;
  if (total === 0) return <>No quotes</>;
  return (
    <>
      <b>{formatCount(total, 'quote')}</b> of <b>{formatCount(summary.statements.shown, 'statement')}</b>:{' '}
      {quoted > 0 && (
        <FilterLink patch={{ type: ['direct', 'partial'] }} className={styles.number}>
          {formatNumber(quoted)} in quotation marks
        </FilterLink>
      )}
      {quoted > 0 && types.indirect > 0 && ', '}
      {types.indirect > 0 && (
        <FilterLink patch={{ type: ['indirect'] }} className={styles.number}>
          {formatNumber(types.indirect)} reported without
        </FilterLink>
      )}
      {unknown > 0 && `${unknown < total ? ', ' : ''}${formatNumber(unknown)} of no known type`}
    </>
  );
}
