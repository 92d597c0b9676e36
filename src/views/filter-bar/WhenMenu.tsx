import { lazy, Suspense } from 'react';
import { Popover } from '../../ui/Popover.tsx';
import { Chevron } from './Chevron.tsx';
import styles from './FilterBar.module.css';

const WhenFields = lazy(async () => ({ default: (await import('./WhenFields.tsx')).WhenFields }));

export function WhenMenu() {
  return (
    <Popover
      className={styles.menu}
      title="When"
      label={
        <>
          When <Chevron />
        </>
      }
    >
      <Suspense fallback={<p>One moment…</p>}>
        <WhenFields />
      </Suspense>
    </Popover>
  );
}
