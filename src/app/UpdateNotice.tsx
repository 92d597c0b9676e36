import { useEffect, useState } from 'react';
import styles from './UpdateNotice.module.css';
import { watchForUpdates } from './watch-for-updates.ts';

/** Says that a newer version of the site has arrived, and uses it when asked to. */
export function UpdateNotice() {
  const [use, setUse] = useState<(() => void) | null>(null);
  useEffect(() => watchForUpdates((ready) => setUse(() => ready)), []);
  if (!use) return null;
  return (
    <div className={`${styles.notice} no-print`} role="status">
      A new version of this site is ready.{' '}
      <button type="button" onClick={use}>
        Use it
      </button>{' '}
      <button type="button" onClick={() => setUse(null)}>
        Later
      </button>
    </div>
  );
}
