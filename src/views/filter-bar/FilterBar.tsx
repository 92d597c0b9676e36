import { clearNarrowing, type FacetName } from '../../filter/filter.ts';
import { useFilter } from '../../filter/use-filter.ts';
import type { FacetsModel } from '../../models/facets.ts';
import { usePublishedHeight } from '../../ui/use-published-height.ts';
import { Chips } from './Chips.tsx';
import { FacetMenu } from './FacetMenu.tsx';
import styles from './FilterBar.module.css';
import { FilterSheet } from './FilterSheet.tsx';
import { SourceStrip } from './SourceStrip.tsx';
import { WhenMenu } from './WhenMenu.tsx';

/** The facets in the strip itself; the sheet has all. */
const AT_HAND: readonly FacetName[] = ['speaker', 'event', 'type'];

/** The strip under the head: sources (the legend of colours, too), the other facets, what is in force. */
export function FilterBar({ model, isBusy }: { model: FacetsModel; isBusy: boolean }) {
  const { filter, change } = useFilter();
  const ref = usePublishedHeight('--bar-height');
  const facets = model.facets.filter(({ name, values }) => values > 0 && AT_HAND.includes(name));
  return (
    <section ref={ref} className={`${styles.bar} no-print`} aria-label="Filters" aria-busy={isBusy}>
      <SourceStrip model={model} />
      <div className={styles.menus}>
        {facets.map((facet) => (
          <FacetMenu key={facet.name} {...facet} />
        ))}
        <WhenMenu />
      </div>
      <FilterSheet model={model} />
      <Chips chips={model.chips} />
      <div className={styles.end}>
        {model.isNarrowed ? (
          <button
            type="button"
            className={styles.clear}
            onClick={() => change({ ...clearNarrowing(filter), show: null, cols: [], all: [] })}
          >
            Clear all
          </button>
        ) : (
          <span className={styles.none}>No filter set</span>
        )}
      </div>
    </section>
  );
}
