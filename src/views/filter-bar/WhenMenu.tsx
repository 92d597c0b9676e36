import { lazy } from 'react';
import { Extra } from '../../ui/Extra.tsx';
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
      <Extra what="The choice of days" fallback={<p>One moment…</p>}>
        <WhenFields />
      </Extra>
    </Popover>
  );
}
