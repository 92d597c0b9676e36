import { formatCount } from '../../lib/format-count.ts';
import type { CaseAgreement } from '../../models/coding/coding-agreement.ts';
import { FilterLink } from '../FilterLink.tsx';
import { SourceName } from '../SourceName.tsx';
import styles from './AgreementReport.module.css';

/** What a second person's whole case has otherwise than this one: quotes, and the answers of the grid. */
export function OtherCases({ cases }: { cases: readonly CaseAgreement[] }) {
  return cases.map(({ coder, quotes, cells }) => (
    <section key={coder} aria-label={`The case of ${coder}`}>
      <h3 className={styles.subtitle}>
        The case of <bdi>{coder}</bdi>, laid over this one
      </h3>
      <p className={styles.note}>
        {formatCount(quotes.both, 'quote')} in both; {quotes.onlyHere} only here, {quotes.onlyThere} only
        there. A quote is the same where it begins at the same place of an article, or has the same words.
      </p>
      <p className={styles.note}>
        {cells.n === 0
          ? 'No question is answered for the same article in both.'
          : `${cells.alike} of ${formatCount(cells.n, 'cell')} of the grid (a question in an article) say the same in both.`}
      </p>
      {cells.differ.length > 0 && (
        <table className={styles.table}>
          <caption>Answered differently</caption>
          <thead>
            <tr>
              <th scope="col">Question</th>
              <th scope="col">Article</th>
              <th scope="col">Here</th>
              <th scope="col">
                <bdi>{coder}</bdi>
              </th>
            </tr>
          </thead>
          <tbody>
            {cells.differ.map(({ claim, question, source, article, here, there }) => (
              <tr key={`${claim} ${article}`}>
                <th scope="row">
                  <FilterLink path={`/claims/${claim}`} patch={{ open: null }}>
                    {question}
                  </FilterLink>
                </th>
                <td>
                  <SourceName source={source} size={16} />
                </td>
                <td dir="auto">{here}</td>
                <td dir="auto">{there}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  ));
}
