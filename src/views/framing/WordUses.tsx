import { useModel } from '../../engine/use-model.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { formatCount, formatNumber } from '../../lib/format-count.ts';
import type { WordUseModel } from '../../models/framing/word-use.ts';
import { wordUseSentence } from '../../models/framing/word-use-sentence.ts';
import { SourceTile } from '../../ui/SourceTile.tsx';
import { Words } from '../../ui/Words.tsx';
import { FilterLink } from '../FilterLink.tsx';
import { EvidenceLine } from './EvidenceLine.tsx';
import styles from './WordSearch.module.css';

const rate = (perThousand: number): string =>
  perThousand.toFixed(perThousand > 0 && perThousand < 0.95 ? 2 : 1);

/** The finding, from a fixed rule. */
function Finding({ model }: { model: WordUseModel }) {
  const { before, after } = wordUseSentence(model);
  return (
    <>
      {before}
      <Words words={model.word} status="own" size="inline" inline />
      {after}
    </>
  );
}

/** Who uses one word, per 1,000 words of the article proper, and in whose voice where a quote holds it. */
export function WordUses({ word }: { word: string }) {
  const { filter } = useFilter();
  const { model, isBusy } = useModel('wordUse', filter, { word });
  if (!model) return <div className={styles.waiting} aria-busy="true" />;
  return (
    <div className={styles.result} aria-busy={isBusy} id="word">
      <p className={styles.finding} role="status">
        <Finding model={model} />
      </p>
      <p className={`${styles.close} no-print`}>
        <FilterLink patch={{ open: null }}>Close</FilterLink>
      </p>
      {model.uses.length > 0 && (
        <table className={styles.uses}>
          <caption className="visually-hidden">How often each source uses {model.word}</caption>
          <thead>
            <tr>
              <th scope="col">Source</th>
              <th scope="col">Times</th>
              <th scope="col">Words</th>
              <th scope="col">Per 1,000</th>
            </tr>
          </thead>
          <tbody>
            {model.uses.map(({ source, times, words, perThousand }) => (
              <tr key={source.id}>
                <th scope="row">
                  <span className={styles.source}>
                    <SourceTile letter={source.letter} slot={source.slot} /> {source.name}
                  </span>
                </th>
                <td>{formatNumber(times)}</td>
                <td className={styles.base}>{formatNumber(words)}</td>
                <td>
                  <b>{rate(perThousand)}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {model.more > 0 && <p className={styles.base}>and {formatCount(model.more, 'further source')}</p>}
      <div>
        <p className={styles.base}>
          {model.inQuotes === 0
            ? 'No quote in view holds it, so the case does not know in whose voice it stands.'
            : `In ${formatCount(model.inQuotes, 'quote')}, in whose voice:`}
          {model.found > model.inQuotes &&
            ` ${formatCount(model.found - model.inQuotes, model.inQuotes === 0 ? 'quote' : 'more quote')} ${model.found - model.inQuotes === 1 ? 'has' : 'have'} it inside a longer word.`}
        </p>
        {model.quotes.map((quote) => (
          <EvidenceLine key={quote.id} quote={quote} />
        ))}
        {model.longer.length > 0 && (
          <p className={`${styles.longer} no-print`}>
            The exact form only. Also in these articles:{' '}
            {model.longer.map((other) => (
              <FilterLink
                key={other.word}
                patch={{ open: `word:${other.word}` }}
                className={styles.suggestion}
              >
                {other.word} {formatNumber(other.times)}
              </FilterLink>
            ))}
          </p>
        )}
      </div>
    </div>
  );
}
