import { type ReactNode, useId, useState } from 'react';
import styles from './ChartFrame.module.css';

type Props = {
  /** What the chart finds, as a sentence. */
  title: string;
  /** Base, unit and source, in one line under it. */
  caption: string;
  /** The text twin: a real table with every number that is drawn. */
  table: ReactNode;
  children: ReactNode;
};

/** A chart with its finding, its source line, and its text twin one click away. */
export function ChartFrame({ title, caption, table, children }: Props) {
  const [isTable, setTable] = useState(false);
  const id = useId();
  return (
    <figure className={styles.frame} aria-labelledby={id}>
      <figcaption className={styles.head}>
        <span id={id} className={styles.title}>
          {title}
        </span>
        <button
          type="button"
          className={styles.twin}
          aria-pressed={isTable}
          onClick={() => setTable(!isTable)}
        >
          {isTable ? 'Chart' : 'Table'}
        </button>
      </figcaption>
      {isTable ? table : <div aria-hidden="true">{children}</div>}
      {!isTable && <div className="visually-hidden">{table}</div>}
      <p className={styles.caption}>{caption}</p>
    </figure>
  );
}
