import type { ClaimPageModel } from '../../models/compare/claim.ts';
import { silencesTold } from '../../models/compare/compare-cells.ts';
import { AnswerShape } from '../../ui/Sign.tsx';
import { SourceTile } from '../../ui/SourceTile.tsx';
import { SilenceLine } from '../compare/SilenceLine.tsx';
import { FilterLink } from '../FilterLink.tsx';
import styles from './SourcesTable.module.css';

/** What each source answers, or why it is silent. */
export function SourcesTable({ claim }: { claim: ClaimPageModel }) {
  const { sources, sourcesInView } = claim;
  return (
    <>
      <table className={styles.table}>
        <caption className="visually-hidden">What each source answers, or why it is silent</caption>
        <tbody>
          {sources.map(({ source, cell }) => (
            <tr key={source.id}>
              <th scope="row">
                <span className={styles.name}>
                  <SourceTile letter={source.letter} slot={source.slot} />
                  <FilterLink path={`/sources/${source.id}`} patch={{ open: null }}>
                    {source.name}
                  </FilterLink>
                </span>
                <span className={styles.date}>{source.published}</span>
              </th>
              <td>
                {[...new Map(cell.accounts.map((account) => [account.text, account])).values()].map(
                  ({ answer, text }) => (
                    <p key={text} className={styles.answer}>
                      {answer !== null && <AnswerShape index={answer} />}
                      <span>{text === '' ? 'Reports, answer not coded' : text}</span>
                    </p>
                  ),
                )}
                {silencesTold(cell).map(({ kind, articles }) => (
                  <SilenceLine
                    key={kind}
                    kind={kind}
                    articles={cell.silences.length > 1 || cell.accounts.length > 0 ? articles : null}
                  />
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sources.length < sourcesInView && (
        <p className={styles.more}>
          {sources.length} of {sourcesInView} sources in view are listed, those that answer first. Choose
          sources in the filter to see others.
        </p>
      )}
    </>
  );
}
