import { Popover } from '../../ui/Popover.tsx';
import { Chevron } from './Chevron.tsx';
import styles from './FilterBar.module.css';
import { WhenFields } from './WhenFields.tsx';

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
      <WhenFields />
    </Popover>
  );
}
