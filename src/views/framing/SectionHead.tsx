import type { ReactNode } from 'react';
import styles from './SectionHead.module.css';

type Props = { id: string; title: string; hint?: ReactNode; children?: ReactNode };

/** The title of a section, what is counted in it, and its switches. */
export function SectionHead({ id, title, hint, children }: Props) {
  return (
    <div className={styles.head}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {hint && <p className={styles.hint}>{hint}</p>}
      {children && <div className={`${styles.tools} no-print`}>{children}</div>}
    </div>
  );
}
