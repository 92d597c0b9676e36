import type { Problem } from '../case/problems.ts';
import styles from './ProblemList.module.css';

/** Problems of a case file, each with its place, what is wrong and what would put it right. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  return (
    <ol className={styles.list}>
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.path} ${problem.message}`} className={styles.problem}>
          <p className={styles.place}>
            <code>{problem.code}</code>
            {problem.path !== '' && <code dir="ltr">{problem.path}</code>}
            {problem.id !== undefined && <code dir="auto">{problem.id}</code>}
          </p>
          <p>
            {problem.message} <span className={styles.fix}>{problem.fix}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}
