import { clearNarrowing } from '../../filter/filter.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { formatNumber } from '../../lib/format-count.ts';
import type { CompareModel } from '../../models/compare/compare.ts';
import { FilterLink } from '../FilterLink.tsx';
import styles from './NothingToCompare.module.css';

/** Why the grid is empty, and a way on. */
export function NothingToCompare({ model }: { model: CompareModel }) {
  const { filter } = useFilter();
  const { points, columns, counts } = model;
  if (points.inCase === 0)
    return (
      <p className={styles.nothing}>
        This case has nothing to compare yet: its file lists no questions. Its quotes can still be read side
        by side in <FilterLink path="/quotes">Quotes</FilterLink>.
      </p>
    );
  if (columns.length === 0 || points.inView === 0)
    return (
      <p className={styles.nothing}>
        {columns.length === 0
          ? counts.columns === 'voices'
            ? 'No voice answers in view.'
            : 'No source is in view.'
          : 'The filter leaves no question.'}{' '}
        <FilterLink patch={{ ...clearNarrowing(filter), cols: [], show: null }}>Clear the filter</FilterLink>
      </p>
    );
  return (
    <p className={styles.nothing}>
      {points.inView === 1
        ? 'The one question in view is not of this kind.'
        : `None of the ${formatNumber(points.inView)} questions in view is of this kind.`}{' '}
      <FilterLink patch={{ show: null }}>Show all</FilterLink>
    </p>
  );
}
