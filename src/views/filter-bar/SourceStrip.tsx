import { toggled } from '../../filter/toggled.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { formatCount, formatNumber } from '../../lib/format-count.ts';
import { isolate } from '../../lib/isolate.ts';
import type { FacetsModel } from '../../models/facets.ts';
import { SourceTile } from '../../ui/SourceTile.tsx';
import { FacetMenu } from './FacetMenu.tsx';
import styles from './FilterBar.module.css';

/** The sources with their letters, colours and live counts; each is a switch. */
export function SourceStrip({ model }: { model: FacetsModel }) {
  const { change } = useFilter();
  const toggle = (id: string) => change(({ source }) => ({ source: toggled(source, id) }));
  return (
    <fieldset className={styles.sources}>
      <legend className="visually-hidden">Sources</legend>
      <span className={styles.label} aria-hidden="true">
        Source
      </span>
      {model.sources.map((source) => (
        <button
          key={source.id}
          type="button"
          className={styles.source}
          aria-pressed={source.isChosen}
          aria-label={`${isolate(source.label)}: ${formatCount(source.count, 'quote')}`}
          title={source.label}
          onClick={() => toggle(source.id)}
        >
          <SourceTile letter={source.letter} slot={source.slot} />
          <span className={styles.sourceName}>{source.label}</span>
          <span className={styles.count}>{formatNumber(source.count)}</span>
        </button>
      ))}
      {model.sourceCount > model.sources.length && (
        <FacetMenu name="source" label="More sources" values={model.sourceCount} chosen={0} />
      )}
    </fieldset>
  );
}
