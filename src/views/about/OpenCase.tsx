import { OpenFiles } from '../cases/OpenFiles.tsx';
import { FilterLink } from '../FilterLink.tsx';
import styles from './AboutPage.module.css';

/** The way to cases of the reader's own. */
export function OpenCase() {
  return (
    <div className={styles.open}>
      <p>
        <OpenFiles className={styles.openFiles} />, or drop them on any page: a spreadsheet, an export of
        another tool, a case file.
      </p>
      <p className={styles.quiet}>
        What you open is read here, kept in this browser and listed under{' '}
        <FilterLink path="/cases" patch={{ open: null }}>
          your cases
        </FilterLink>{' '}
        until you delete it; nothing is sent. Whoever opens a link to it is asked for the file, so send the
        file along.
      </p>
    </div>
  );
}
