import { Extra } from '../../ui/Extra.tsx';
import { later } from '../../ui/later.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { Chevron } from './Chevron.tsx';
import styles from './FilterBar.module.css';

const WhenFields = later(() => import('./WhenFields.tsx'), 'WhenFields', <p>One moment…</p>);

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
      <Extra what="The choice of days">
        <WhenFields />
      </Extra>
    </Popover>
  );
}
