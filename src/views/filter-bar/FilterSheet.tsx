import { useState } from 'react';
import type { FacetsModel } from '../../models/facets.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Extra } from '../../ui/Extra.tsx';
import { later } from '../../ui/later.tsx';
import styles from './FilterSheet.module.css';

const FilterSheetFacets = later(
  () => import('./FilterSheetFacets.tsx'),
  'FilterSheetFacets',
  <p>One moment…</p>,
);

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
        <Extra what="The filter">
          <FilterSheetFacets model={model} />
        </Extra>
      </Dialog>
    </div>
  );
}
