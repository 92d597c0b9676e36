import type { NamedRecord } from '../../engine/author-records.ts';
import styles from './MakePage.module.css';

/** More are not offered in one list: the id is typed. */
const MOST = 500;
const short = (name: string): string => (name.length > 80 ? `${name.slice(0, 80)}…` : name);

type Props = {
  label: string;
  value: string;
  options: readonly NamedRecord[];
  /** What no choice is called; without it one must be made. */
  none?: string | undefined;
  onChoose: (value: string) => void;
};

/** One of several; a value that is none of them stays as it is until another is chosen. */
export function ChoiceField({ label, value, options, none, onChoose }: Props) {
  const isKnown = value === '' || options.some(({ id }) => id === value);
  if (options.length > MOST)
    return (
      <label className={styles.field}>
        {label} (id)
        <input key={value} defaultValue={value} onBlur={({ target }) => onChoose(target.value.trim())} />
      </label>
    );
  return (
    <label className={styles.field}>
      {label}
      <select value={value} onChange={({ target }) => onChoose(target.value)}>
        {(none !== undefined || value === '') && <option value="">{none ?? ''}</option>}
        {!isKnown && <option value={value}>{value}, which is not there</option>}
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {short(name)}
          </option>
        ))}
      </select>
    </label>
  );
}
