import type { Filter } from '../../filter/filter.ts';
import { useFilter } from '../../filter/use-filter.ts';
import type { QuoteSort } from '../../models/quotes/quote-order.ts';
import styles from './QuoteTable.module.css';

type Props = { label: string; by: QuoteSort['by']; sort: QuoteSort | null };

/** The next step from the sort last asked for, which may not be drawn yet: two presses in quick succession are two steps. */
const nextSort =
  (by: QuoteSort['by']) =>
  ({ sort }: Filter): { sort: string | null } => ({
    sort: sort === by ? `-${by}` : sort === `-${by}` ? null : by,
  });

/** A column head that sorts: upwards, downwards, then as the articles are read. */
export function SortHeader({ label, by, sort }: Props) {
  const { change } = useFilter();
  const isSorted = sort?.by === by;
  return (
    <th
      scope="col"
      className={styles[by]}
      aria-sort={!isSorted ? 'none' : sort.isDescending ? 'descending' : 'ascending'}
    >
      <button type="button" className={styles.sort} onClick={() => change(nextSort(by))}>
        {label}
        <svg className={styles.arrow} viewBox="0 0 10 12" width="9" height="11" aria-hidden="true">
          {isSorted ? (
            <path d={sort.isDescending ? 'M5 11.5L.8 5h8.4z' : 'M5 .5L9.2 7H.8z'} fill="currentColor" />
          ) : (
            <path d="M5 1.2L7.6 5H2.4zM5 10.8L2.4 7h5.2z" fill="currentColor" className={styles.idle} />
          )}
        </svg>
      </button>
    </th>
  );
}
