import type { LessonConflict } from '../engine/use-kept-lesson.ts';
import styles from './FieldConflict.module.css';

type Props = {
  conflict: LessonConflict | undefined;
  /** The value in the field. */
  shown: string;
  onSettle: (value: string) => void;
};

/** Two tabs wrote one field: what the other wrote, and the choice. */
export function FieldConflict({ conflict, shown, onSettle }: Props) {
  if (!conflict) return null;
  return (
    <p className={styles.conflict} role="status">
      {conflict.others.map((other) => (
        <span key={other}>
          Another tab wrote here: <q className={styles.other}>{other}</q>{' '}
          <button type="button" onClick={() => onSettle(other)}>
            Take it
          </button>{' '}
        </span>
      ))}
      <button type="button" onClick={() => onSettle(shown)}>
        Keep what stands here
      </button>
    </p>
  );
}
