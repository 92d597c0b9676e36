import { IS_SINGLE } from '../../lib/single-file.ts';
import styles from './Templates.module.css';

/** Tables to fill in, and what a column can be. */
export function Templates() {
  if (IS_SINGLE) return null;
  return (
    <section className={styles.templates} aria-labelledby="templates">
      <h2 id="templates">Nothing yet?</h2>
      <p>
        Take the{' '}
        <a href={`${import.meta.env.BASE_URL}quotes-template.csv`} download="quotes-template.csv">
          template of a table
        </a>
        : one row for each quote, its columns named, four rows filled in as an example. Open it in any
        spreadsheet, write over the example, save it, and drop it here. Only the words and the outlet must be
        there; columns of your own stay with the quotes.
      </p>
      <p>
        A case by hand is one JSON file; its{' '}
        <a href={`${import.meta.env.BASE_URL}case.schema.json`}>JSON Schema</a> helps an editor to complete
        the fields.
      </p>
    </section>
  );
}
