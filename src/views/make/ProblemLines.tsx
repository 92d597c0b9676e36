import type { Problem } from '../../case/problems.ts';
import type { DraftDesk } from '../../engine/draft-desk.ts';
import styles from './MakePage.module.css';

type Props = {
  desk: DraftDesk;
  problems: readonly Problem[];
  /** False while the draft has gone on since it was checked: what a press would mend is then not known. */
  isCurrent: boolean;
};

/** What is wrong, what would put it right, and a button where one press does. */
export function ProblemLines({ desk, problems, isCurrent }: Props) {
  return (
    <ul className={styles.list}>
      {problems.map((problem) => {
        const { message, fix, path, code } = problem;
        const mend = isCurrent ? desk.fixOf(problem) : null;
        return (
          <li key={`${path} ${code} ${message}`} className={styles.warning}>
            <p dir="auto">{message}</p>
            {mend ? (
              <p className={styles.buttons}>
                <button type="button" onClick={() => desk.change(mend.changes)}>
                  {mend.says}
                </button>
              </p>
            ) : (
              <p className={styles.reason}>{fix}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
