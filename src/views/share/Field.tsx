import { useState } from 'react';
import styles from './SharePanel.module.css';

/** A text to be copied whole, by a button or by hand. */
export function Field({ name, value }: { name: string; value: string }) {
  const [state, setState] = useState<'ready' | 'copied' | 'refused'>('ready');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setState('copied');
    } catch {
      setState('refused');
    }
  };
  return (
    <div className={styles.field}>
      <label>
        {name}
        <textarea readOnly rows={3} value={value} onFocus={({ target }) => target.select()} />
      </label>
      <button type="button" onClick={() => void copy()} aria-label={`Copy: ${name}`}>
        {state === 'copied' ? 'Copied' : 'Copy'}
      </button>
      <span role="status">
        {state === 'refused' && 'The browser did not let the page copy. Select the text and copy it by hand.'}
      </span>
    </div>
  );
}
