import { useEffect, useState } from 'react';
import type { CheckResult } from '../../case/check-case.ts';
import type { DraftDesk, DraftView } from '../../engine/draft-desk.ts';
import styles from './MakePage.module.css';

/** What check-case would say of the file now, each with what to do. */
export function DraftProblems({ desk, view }: { desk: DraftDesk; view: DraftView }) {
  const [check, setCheck] = useState<CheckResult | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new file, or its texts, is checked anew
  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(
      () =>
        void desk.write().then((written) => {
          if (!isOver) setCheck(written.check);
        }),
      400,
    );
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [desk, view.file, view.texts]);
  if (!check || check.problems.length === 0) return null;
  return (
    <section className={styles.list} aria-label="To be mended">
      <h2>To be mended before it is passed on</h2>
      <ul className={styles.list}>
        {check.problems.map(({ message, fix, path, code }) => (
          <li key={`${path} ${code} ${message}`} className={styles.warning}>
            <p>{message}</p>
            <p className={styles.reason}>{fix}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
