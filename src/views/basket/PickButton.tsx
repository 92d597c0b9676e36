import { toggled } from '../../filter/toggled.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { stripOutermostMarks } from '../../lib/outermost-marks.ts';
import styles from './PickButton.module.css';

type Props = { id: string; words: string };

/** Puts a quote into the basket, or back. The basket is a part of the address, and so of every link. */
export function PickButton({ id, words }: Props) {
  const { filter, change } = useFilter();
  const isPicked = filter.pick.includes(id);
  const own = stripOutermostMarks(words);
  const start = own.length > 40 ? `${own.slice(0, 40)}…` : own;
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
