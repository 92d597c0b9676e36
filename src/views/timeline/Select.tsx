import { useId } from 'react';
import { useShown } from '../../ui/use-shown.ts';
import styles from './Select.module.css';

type Props<T extends string> = {
  label: string;
  value: T;
  options: readonly { value: T; name: string }[];
  onChange: (value: T) => void;
  /** What a reader may wonder about, said on hover and aloud. */
  note?: string | undefined;
};

/** A choice in a line of text: "Lanes by source". */
export function Select<T extends string>({ label, value, options, onChange, note }: Props<T>) {
  const id = useId();
  const [shown, show] = useShown(value);
  return (
    <label className={styles.select} title={note}>
      <span className={styles.label}>{label}</span>
      <select
        value={shown}
        {...(note === undefined ? {} : { 'aria-describedby': id })}
        onChange={({ target }) => {
          const chosen = options.find((option) => option.value === target.value);
          if (!chosen) return;
          show(chosen.value);
          onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
      {note !== undefined && (
        <span id={id} className="visually-hidden">
          {note}
        </span>
      )}
    </label>
  );
}
