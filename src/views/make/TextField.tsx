import { useState } from 'react';
import type { DraftDesk } from '../../engine/draft-desk.ts';
import styles from './MakePage.module.css';

type Props = {
  desk: DraftDesk;
  label: string;
  value: string;
  onSave: (value: string) => void;
  className?: string | undefined;
  /** Several lines: Enter begins a new one. */
  isLong?: boolean;
  /** Words of an article, set as such. */
  isQuoted?: boolean;
  hint?: string | undefined;
};

/** A field whose value becomes an edit when it is left or Enter is pressed; what is being typed is never replaced. */
export function TextField({ desk, label, value, onSave, className, isLong, isQuoted, hint }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const save = () => {
    if (typed !== null && typed !== value) onSave(typed);
    desk.release();
    setTyped(null);
  };
  const shared = {
    value: typed ?? value,
    dir: 'auto',
    onChange: ({ target }: { target: { value: string } }) => {
      desk.hold();
      setTyped(target.value);
    },
    onBlur: save,
  } as const;
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: one of two controls is in it
    <label className={`${styles.field} ${className ?? ''}`}>
      {label}
      {isLong ? (
        <textarea {...shared} className={isQuoted ? styles.quoted : styles.own} />
      ) : (
        <input
          {...shared}
          onKeyDown={({ key }) => {
            if (key === 'Enter') save();
          }}
        />
      )}
      {hint && <span className={styles.note}>{hint}</span>}
    </label>
  );
}
