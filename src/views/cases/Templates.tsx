import { IS_SINGLE } from '../../lib/single-file.ts';
import styles from './Templates.module.css';

const TEMPLATES = [
  {
    file: 'quotes-template.csv',
    name: 'Template of quotes',
    says: 'one row for each quote. Only the words and the outlet must be there.',
  },
  {
    file: 'events-template.csv',
    name: 'Template of events',
    says: 'one row for each event that an article tells of. Only the event must be there.',
  },
  {
    file: 'answers-template.csv',
    name: 'Template of answers',
    says: 'one row for each question and article: the answer and the words that prove it, or that the article is silent.',
  },
] as const;

/** Tables to fill in, and what a column can be. */
export function Templates() {
  if (IS_SINGLE) return null;
  return (
    <section className={styles.templates} aria-labelledby="templates">
      <h2 id="templates">Nothing yet?</h2>
      <p>
        Take a table with its columns named and a few rows filled in as an example. Open it in any
        spreadsheet, write over the example, save it, and drop it here. Columns of your own stay with the
        rows.
      </p>
      <ul className={styles.list}>
        {TEMPLATES.map(({ file, name, says }) => (
          <li key={file}>
            <a href={`${import.meta.env.BASE_URL}${file}`} download={file}>
              {name}
            </a>
            : {says}
          </li>
        ))}
      </ul>
      <p>
        A case by hand is one JSON file; its{' '}
        <a href={`${import.meta.env.BASE_URL}case.schema.json`}>JSON Schema</a> helps an editor to complete
        the fields.
      </p>
    </section>
  );
}
