import { useLocation } from 'react-router';
import { FilterLink } from '../views/FilterLink.tsx';
import { PageTitle } from '../views/PageTitle.tsx';
import styles from './Message.module.css';

export function NotFoundPage() {
  const { pathname } = useLocation();
  return (
    <section className={styles.message}>
      <PageTitle>No such page</PageTitle>
      <h1 className={styles.title}>There is no page at this address.</h1>
      <p>
        The link asks for <span className={styles.detail}>{pathname.slice(0, 120)}</span>. The case is open
        and your filter is kept.
      </p>
      <p className={styles.actions}>
        <FilterLink path="/">Go to the case</FilterLink>
        <FilterLink path="/compare">Compare the accounts</FilterLink>
      </p>
    </section>
  );
}
