import { describeOpening, type ImportModel } from '../../engine/use-file-opening.ts';
import { decisionOf, setDecision } from './edit-map.ts';
import styles from './MappingStep.module.css';

type Witness = { line: number | null; value: string };

const list = (witnesses: readonly Witness[]): string =>
  witnesses
    .slice(0, 3)
    .map(({ line, value }) => (line === null ? value : `${value} (line ${line})`))
    .join(', ');

/** Day or month first: asked only where the dates leave it open, and shown with the rows that decide it. */
export function DateOrder({ model }: { model: ImportModel }) {
  const dates = model.open?.dayFirst;
  if (!dates) return null;
  const { dayFirst, monthFirst, open } = dates;
  const isOpen = dayFirst.length > 0 === monthFirst.length > 0;
  const chosen = decisionOf(model, 'dayFirst');
  if (!isOpen) {
    const isDay = dayFirst.length > 0;
    return (
      <p className={styles.decided}>
        In dates the {isDay ? 'day' : 'month'} stands first: {list(isDay ? dayFirst : monthFirst)} can be read
        in no other way.
      </p>
    );
  }
  return (
    <fieldset className={styles.question}>
      <legend>Which number is the day?</legend>
      <p>
        {list(open)} can be read in two ways.{' '}
        {dayFirst.length > 0 && `${list(dayFirst)} says day first, ${list(monthFirst)} month first. `}
        {typeof chosen !== 'boolean' &&
          'Until you say it, these dates stay as they are written and have no place in time.'}
      </p>
      {([true, false] as const).map((isDay) => (
        <label key={String(isDay)}>
          <input
            type="radio"
            name="day-first"
            checked={chosen === isDay}
            onChange={() => void describeOpening(setDecision(model, 'dayFirst', isDay))}
          />{' '}
          {isDay ? 'Day first' : 'Month first'}
        </label>
      ))}
    </fieldset>
  );
}
