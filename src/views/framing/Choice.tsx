import type { Patch } from '../../filter/use-filter.ts';
import { FilterLink } from '../FilterLink.tsx';
import styles from './Choice.module.css';

type Props = { label: string; options: readonly { name: string; patch: Patch; isChosen: boolean }[] };

/** One of a few, as links, so that each state has an address. */
export function Choice({ label, options }: Props) {
  return (
    <p className={styles.choice}>
      <span className={styles.label}>{label}</span>{' '}
      {options.map(({ name, patch, isChosen }) => (
        <FilterLink
          key={name}
          patch={patch}
          className={styles.option}
          aria-current={isChosen ? 'true' : undefined}
        >
          {name}
        </FilterLink>
      ))}
    </p>
  );
}
