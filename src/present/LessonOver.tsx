import { InnerLink } from '../views/InnerLink.tsx';
import styles from './PresentPage.module.css';

type Way = { to: string; says: string };

/** What stands on the wall after the last answer: that it is over, and what can come next. */
export function LessonOver({ name, ways }: { name: string; ways: readonly Way[] }) {
  return (
    <div className={styles.over}>
      <h2>{name === '' ? 'That is all there is to show here.' : `That was “${name}”.`}</h2>
      <ul>
        {ways.map(({ to, says }) => (
          <li key={says}>
            <InnerLink to={to}>{says}</InnerLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
