import { useState } from 'react';
import type { FacetsModel } from '../../models/facets.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FacetList } from './FacetList.tsx';
import styles from './FilterSheet.module.css';
import { WhenFields } from './WhenFields.tsx';

/** One word that opens every facet in a sheet; on a phone, the only way to them. */
export function FilterSheet({ model }: { model: FacetsModel }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <button type="button" className={styles.button} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span className={styles.wide}>All filters</span>
        <span className={styles.narrow}>
          Filter{model.chips.length > 0 && <strong> {model.chips.length}</strong>}
        </span>
      </button>
      <Dialog title="Filter" isOpen={isOpen} onClose={() => setOpen(false)}>
        {model.facets
          .filter(({ values }) => values > 0)
          .map(({ name, label, values, chosen }) => (
            <details key={name} className={styles.facet} name="facet">
              <summary>
                {label} <span className={styles.count}>{chosen > 0 ? `${chosen} of ${values}` : values}</span>
              </summary>
              <FacetList name={name} />
            </details>
          ))}
        <details className={styles.facet} name="facet">
          <summary>When</summary>
          <WhenFields />
        </details>
      </Dialog>
    </div>
  );
}
