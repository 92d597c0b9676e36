import type { ReactNode } from 'react';
import styles from './Section.module.css';

type Props = {
  /** Of its title, to which links lead. */
  id: string;
  title: string;
  /** What is counted in it. */
  hint?: ReactNode;
  /** Its switches. */
  tools?: ReactNode;
  /** Stands at the top of the page, in sight from the first. */
  isFirst?: boolean;
  className?: string | undefined;
  children: ReactNode;
};

/** A section of the view under its title. All but the first are laid out and painted only near the window. */
export function Section({ id, title, hint, tools, isFirst = false, className = '', children }: Props) {
  return (
    <section aria-labelledby={id} className={`${isFirst ? '' : styles.later} ${className}`}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {hint && <p className={styles.hint}>{hint}</p>}
        {tools && <div className={`${styles.tools} no-print`}>{tools}</div>}
      </div>
      {children}
    </section>
  );
}
