import { formatCount } from '../../lib/format-count.ts';
import type { SourcePageModel } from '../../models/quotes/source.ts';
import { SourceTile } from '../../ui/SourceTile.tsx';
import { EditLink } from '../EditLink.tsx';
import styles from './SourceHead.module.css';

/** The source's name with its mark, how much the case has from it, and the way to change what it says of it. */
export function SourceHead({ page }: { page: SourcePageModel }) {
  const { source, otherNames } = page;
  return (
    <header className={styles.head}>
      <h1 className={styles.name}>
        <SourceTile letter={source.letter} slot={source.slot} size={34} />
        {source.name}
      </h1>
      <p className={styles.sentence}>{sentence(page)}</p>
      {otherNames.length > 0 && <p className={styles.quiet}>Also written {otherNames.join(', ')}</p>}
      <EditLink list="sources" id={source.id} what="source" />
    </header>
  );
}

function sentence({ articles, quotes, statements, quotedWords, relayedCount }: SourcePageModel): string {
  if (articles.length === 0)
    return relayedCount === 0
      ? 'The case has no article of it and no quote that came through it.'
      : `The case has no article of it; ${formatCount(relayedCount, 'quote')} in other sources came through it.`;
  if (quotes === 0) return `${formatCount(articles.length, 'article')} without a quote.`;
  return `${formatCount(quotes, 'quote')} of ${formatCount(statements, 'statement')} in ${formatCount(
    articles.length,
    'article',
  )}; ${formatCount(quotedWords, 'word')} in quotation marks.`;
}
