import { useFilter } from '../../filter/use-filter.ts';
import { isolate } from '../../lib/isolate.ts';
import type { Chip } from '../../models/facets.ts';
import styles from './Chips.module.css';

/** The filters in force; each goes at a press, and Back brings it back. */
export function Chips({ chips }: { chips: readonly Chip[] }) {
  const { change } = useFilter();
  if (chips.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label="Filters in force">
      {chips.map((chip) => (
        <li key={chip.key}>
          <button
            type="button"
            className={styles.chip}
            aria-label={`Remove filter ${isolate(chip.label)}`}
            onClick={() => change(chip.remove)}
          >
            <span className={styles.text}>{chip.label}</span> <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
