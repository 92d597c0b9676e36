import type { Problem } from '../../case/problems.ts';
import { isFormList, recordName } from '../../engine/author-records.ts';
import type { DraftDesk } from '../../engine/draft-desk.ts';
import styles from './MakePage.module.css';

/** A problem as check-case words it, with what records are called in the place of their ids, and without places in units. */
function saidOf({ message, list, id }: Problem, desk: DraftDesk): string {
  const plain = message.replace(/, at unit \d+,/u, ',');
  if (id === undefined || list === undefined || !isFormList(list)) return plain;
  return plain.replaceAll(`"${id}"`, `“${shortened(recordName(desk.snapshot().file, list, id))}”`);
}

const LONGEST = 60;
const shortened = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name);

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
            <p dir="auto">{saidOf(problem, desk)}</p>
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
