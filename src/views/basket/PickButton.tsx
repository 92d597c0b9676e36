import { toggled } from '../../filter/toggled.ts';
import { useFilter } from '../../filter/use-filter.ts';
import styles from './PickButton.module.css';

type Props = { id: string; words: string };

/** Puts a quote into the basket, or back. The basket is a part of the address, and so of every link. */
export function PickButton({ id, words }: Props) {
  const { filter, change } = useFilter();
  const isPicked = filter.pick.includes(id);
  const start = words.length > 40 ? `${words.slice(0, 40)}…` : words;
  return (
    <button
      type="button"
      className={`${styles.pick} no-print`}
      aria-pressed={isPicked}
      aria-label={`Pick “${start}”`}
      onClick={() => change(({ pick }) => ({ pick: toggled(pick, id) }))}
    >
      {isPicked ? 'Picked' : 'Pick'}
    </button>
  );
}
