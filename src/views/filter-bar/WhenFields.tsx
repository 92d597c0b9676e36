import { CLOCKS, type Clock } from '../../filter/filter.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { parseDay } from '../../lib/day.ts';
import styles from './WhenFields.module.css';

const CLOCK_NAMES: Readonly<Record<Clock, string>> = {
  happened: 'When it happened',
  said: 'When it was said',
  published: 'When it was published',
};

const FIELDS = [
  { field: 'from', label: 'From' },
  { field: 'to', label: 'To, that day included' },
  { field: 'asof', label: 'As known on' },
] as const;

/** The days asked for, which date counts, and what was known on a day. */
export function WhenFields() {
  const { filter, change } = useFilter();
  return (
    <>
      <div className={styles.fields}>
        {FIELDS.map(({ field, label }) => (
          <label key={field} className={styles.field}>
            <span>{label}</span>
            <input
              type="date"
              value={filter[field] ?? ''}
              min={field === 'to' ? (filter.from ?? undefined) : undefined}
              max={field === 'from' ? (filter.to ?? undefined) : undefined}
              onChange={({ target }) => {
                if (target.value === '' || parseDay(target.value) !== null)
                  change({ [field]: target.value === '' ? null : target.value }, { replace: true });
              }}
            />
          </label>
        ))}
      </div>
      <fieldset className={styles.clocks}>
        <legend>Which date counts</legend>
        {CLOCKS.map((clock) => (
          <label key={clock} className={styles.clock}>
            <input
              type="radio"
              name="clock"
              checked={filter.clock === clock}
              onChange={() => change({ clock })}
            />
            {CLOCK_NAMES[clock]}
          </label>
        ))}
      </fieldset>
    </>
  );
}
