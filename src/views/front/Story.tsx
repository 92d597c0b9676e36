import type { ReactNode } from 'react';
import { Sign, type SignName } from '../../ui/Sign.tsx';
import { FilterLink } from '../FilterLink.tsx';
import styles from './Story.module.css';

type Props = {
  sign?: SignName;
  /** The kind of finding, in a few words. */
  kicker: string;
  title: ReactNode;
  path: string;
  /** What the link under the story says. */
  way: string;
  isLead?: boolean;
  children: ReactNode;
};

/** One finding: its kind, its headline, the words that carry it, and the way to all of it. */
export function Story({ sign, kicker, title, path, way, isLead = false, children }: Props) {
  return (
    <article className={styles.story} data-lead={isLead}>
      <p className={styles.kicker}>
        {sign && <Sign name={sign} />} {kicker}
      </p>
      <h2 className={styles.title}>
        <FilterLink path={path}>{title}</FilterLink>
      </h2>
      {children}
      <p className={styles.way}>
        <FilterLink path={path}>{way}</FilterLink>
      </p>
    </article>
  );
}
