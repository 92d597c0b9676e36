import { useOpenedCase } from '../../engine/use-case.ts';
import { formatCount } from '../../lib/format-count.ts';
import styles from './CaseProblems.module.css';

const SHOWN = 5;

/** What is wrong with the case file, if anything: what the reader does not see because of it. */
export function CaseProblems() {
  const { problems } = useOpenedCase();
  if (problems.total === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>
        This case file has {formatCount(problems.total, 'problem')}: {problems.dropped} left out,{' '}
        {problems.flagged} shown with a fault
      </h2>
      <ul className={styles.list}>
        {problems.first.slice(0, SHOWN).map((problem) => (
          <li key={`${problem.code} ${problem.path} ${problem.message}`}>
            {problem.message} <span className={styles.fix}>{problem.fix}</span>
          </li>
        ))}
      </ul>
      {problems.total > SHOWN && (
        <p className={styles.fix}>
          and {formatCount(problems.total - SHOWN, 'more problem')}; npm run check-case lists them all.
        </p>
      )}
    </section>
  );
}
