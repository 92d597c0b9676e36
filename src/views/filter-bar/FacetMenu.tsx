import type { FacetName } from '../../filter/filter.ts';
import { formatNumber } from '../../lib/format-count.ts';
import { Extra } from '../../ui/Extra.tsx';
import { later } from '../../ui/later.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { Chevron } from './Chevron.tsx';
import styles from './FilterBar.module.css';

const FacetList = later(() => import('./FacetList.tsx'), 'FacetList', <p>Counting…</p>);

type Props = { name: FacetName; label: string; values: number; chosen: number };

/** One facet as a word that opens its values. */
export function FacetMenu({ name, label, values, chosen }: Props) {
  return (
    <Popover
      className={styles.menu}
      title={label}
      label={
        <>
          {label}{' '}
          <span className={styles.count}>{chosen > 0 ? `${chosen} of ${values}` : formatNumber(values)}</span>
          <Chevron />
        </>
      }
    >
      <Extra what="This list">
        <FacetList name={name} />
      </Extra>
    </Popover>
  );
}
