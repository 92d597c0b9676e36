import { formatNumber } from '../../lib/format-count.ts';
import type { FacetsModel } from '../../models/facets.ts';
import { FacetList } from './FacetList.tsx';
import styles from './FilterSheet.module.css';
import { WhenFields } from './WhenFields.tsx';

/** Every facet, one under the other. */
export function FilterSheetFacets({ model }: { model: FacetsModel }) {
  return (
    <>
      {model.sourceCount > 0 && (
        <details className={styles.facet} name="facet">
          <summary>
            Source <span className={styles.count}>{formatNumber(model.sourceCount)}</span>
          </summary>
          <FacetList name="source" />
        </details>
      )}
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
    </>
  );
}
