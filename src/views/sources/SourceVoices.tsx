import { useState } from 'react';
import { NO_FILTER } from '../../filter/filter.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { formatCount, formatNumber } from '../../lib/format-count.ts';
import type { SourcePageModel } from '../../models/quotes/source.ts';
import { FilterLink } from '../FilterLink.tsx';
import pageStyles from './SourcePage.module.css';
import styles from './SourceVoices.module.css';

const SHOWN = 24;

/** Whom it lets speak: organisations with their people, by quotes and by words in quotation marks. */
export function SourceVoices({ page: { source, voices, unnamed, quotes } }: { page: SourcePageModel }) {
  const { filter } = useFilter();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? voices : voices.slice(0, SHOWN);
  const only = {
    ...NO_FILTER,
    case: filter.case,
    blind: filter.blind,
    veil: filter.veil,
    source: [source.id],
  };
  return (
    <section className={pageStyles.section}>
      <h2 className={pageStyles.heading}>Whom it quotes</h2>
      <p className={pageStyles.quiet}>
        Of {formatCount(quotes, 'quote')}. A quote counts for its speaker and for whom the speaker speaks.
        {unnamed > 0 && ` For ${formatNumber(unnamed)} the case names no speaker.`}
      </p>
      {voices.length === 0 ? (
        <p className={pageStyles.quiet}>The case names no speaker for its quotes.</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Voice</th>
              <th scope="col" className={styles.number}>
                Quotes
              </th>
              <th scope="col" className={styles.number}>
                Words in quotation marks
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((voice) => (
              <tr key={voice.id}>
                <th scope="row" style={{ paddingInlineStart: `${voice.depth * 20}px` }}>
                  <FilterLink path="/quotes" patch={{ ...only, speaker: [voice.id] }}>
                    {voice.name}
                  </FilterLink>
                </th>
                <td className={styles.number}>{formatNumber(voice.quotes)}</td>
                <td className={styles.number}>{formatNumber(voice.quotedWords)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shown.length < voices.length && (
        <button type="button" className={styles.all} onClick={() => setAll(true)}>
          Show all {formatNumber(voices.length)} voices
        </button>
      )}
    </section>
  );
}
