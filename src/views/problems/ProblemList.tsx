import type { Problem } from '../../case/problems.ts';
import { formatCount } from '../../lib/format-count.ts';
import { saveFile } from '../../ui/save-file.ts';
import styles from './ProblemList.module.css';
import { problemsText } from './problems-text.ts';

/** As many as are drawn; the saved list has all. */
const DRAWN = 200;

type Props = {
  /** What the file or case is called. */
  name: string;
  problems: readonly Problem[];
  /** How many there are, where not all came along. */
  total?: number;
};

/** Problems of a case file, each with its place, what is wrong and what would put it right; all of them can be saved. */
export function ProblemList({ name, problems, total = problems.length }: Props) {
  const save = () =>
    saveFile(
      'problems.txt',
      new Blob([problemsText(name, total, problems)], { type: 'text/plain;charset=utf-8' }),
    );
  return (
    <>
      <p>
        <button type="button" className={styles.save} onClick={save}>
          Save the list of problems
        </button>
      </p>
      <ol className={styles.list}>
        {problems.slice(0, DRAWN).map((problem, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two problems can be alike in all they say, and never move
          <li key={i} className={styles.problem}>
            <p className={styles.place}>
              {problem.line !== undefined && (
                <span>
                  Line {problem.line}, column {problem.column ?? 1}
                </span>
              )}
              <code>{problem.code}</code>
              {problem.path !== '' && <code dir="ltr">{problem.path}</code>}
              {problem.id !== undefined && <code dir="auto">{problem.id}</code>}
            </p>
            <p>
              <span dir="auto">{problem.message}</span> <span className={styles.fix}>{problem.fix}</span>
            </p>
          </li>
        ))}
      </ol>
      {total > DRAWN && <p className={styles.fix}>{formatCount(total - DRAWN, 'more')} in the saved list.</p>}
    </>
  );
}
