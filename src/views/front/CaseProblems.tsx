import { useOpenedCase } from '../../engine/use-case.ts';
import { formatCount, formatNumber } from '../../lib/format-count.ts';
import { Extra } from '../../ui/Extra.tsx';
import { later } from '../../ui/later.tsx';
import styles from './CaseProblems.module.css';

const ProblemList = later(() => import('../problems/ProblemList.tsx'), 'ProblemList');

/** More than these wait behind a press, so that the page stays about the case. */
const OPEN = 5;

/** What is wrong with the case file, if anything: what the reader does not see because of it, all of it, to be saved. */
export function CaseProblems() {
  const { name, problems } = useOpenedCase();
  const { total, dropped, flagged, first } = problems;
  if (total === 0) return null;
  const list = (
    <Extra what="The list of problems">
      <ProblemList name={name} problems={first} total={total} />
    </Extra>
  );
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>
        This case file has {formatCount(total, 'problem')}: {formatNumber(dropped)} left out,{' '}
        {formatNumber(flagged)} shown with a fault
      </h2>
      {first.length === 0 ? (
        <p className={styles.fix}>
          The list cites the file, names and all: it is withheld while names are hidden.
        </p>
      ) : total > OPEN ? (
        <details>
          <summary className={styles.more}>All {formatNumber(total)}, with their places</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </section>
  );
}
