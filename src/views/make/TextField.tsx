import { useState } from 'react';
import type { DraftDesk } from '../../engine/draft-desk.ts';
import styles from './MakePage.module.css';

type Props = {
  desk: DraftDesk;
  label: string;
  value: string;
  onSave: (value: string) => void;
  className?: string | undefined;
};

/** A field whose value becomes an edit when it is left or Enter is pressed; what is being typed is never replaced. */
export function TextField({ desk, label, value, onSave, className }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const save = () => {
    if (typed !== null && typed !== value) onSave(typed);
    desk.release();
    setTyped(null);
  };
  return (
    <label className={`${styles.field} ${className ?? ''}`}>
      {label}
      <input
        value={typed ?? value}
        onChange={({ target }) => {
          desk.hold();
          setTyped(target.value);
        }}
        onBlur={save}
        onKeyDown={({ key }) => {
          if (key === 'Enter') save();
        }}
      />
    </label>
  );
}
