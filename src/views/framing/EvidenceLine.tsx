import type { ReactNode } from 'react';
import { isolate } from '../../lib/isolate.ts';
import type { MarkedQuote } from '../../models/framing/marked-quote.ts';
import { SourceTile } from '../../ui/SourceTile.tsx';
import { Words } from '../../ui/Words.tsx';
import { FilterLink } from '../FilterLink.tsx';
import styles from './EvidenceLine.module.css';

type Props = { quote: MarkedQuote; children?: ReactNode };

/** A quote as evidence: whose words, where, and the way to its page. */
export function EvidenceLine({ quote, children }: Props) {
  const { id, source, words, standing, lang, summary, speaker, relays } = quote;
  const how = standing === 'quoted' ? 'quoted' : standing === 'retold' ? 'retold' : 'in its own text';
  return (
    <div className={styles.line}>
      {source && <SourceTile letter={source.letter} slot={source.slot} />}
      <div>
        <Words words={words} status={standing} lang={lang ?? undefined} />
        {summary !== '' && <p className={styles.summary}>{summary}</p>}
        {children}
        <p className={styles.who}>
          <FilterLink path={`/quotes/${id}`} patch={{ open: null }}>
            {speaker?.name ?? 'Nobody named'}, {how}
            {source ? ` by ${isolate(source.name)}` : ''}
          </FilterLink>
          {relays.length > 0 && `, via ${relays.join(', ')}`}
        </p>
      </div>
    </div>
  );
}
