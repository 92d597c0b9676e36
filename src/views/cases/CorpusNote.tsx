import type { KeptCase } from '../../engine/use-own-cases.ts';
import { isCorpusLink } from '../../filter/corpus-link.ts';
import { formatCount } from '../../lib/format-count.ts';
import { InnerLink } from '../InnerLink.tsx';
import styles from './CasesPage.module.css';

/** Where the rows of a case were asked for, and the way to ask for them again. */
export function CorpusNote({ kept }: { kept: KeptCase }) {
  const { corpus } = kept.origin as { corpus?: Readonly<Record<string, unknown>> };
  if (typeof corpus?.link !== 'string' || !isCorpusLink(corpus.link)) return null;
  const { link, rows, host, engine } = corpus;
  return (
    <p className={styles.facts}>
      {formatCount(Number(rows) || 0, 'quote')} from <bdi>{String(host ?? '')}</bdi>, {String(engine ?? '')}.{' '}
      <InnerLink to={`/corpus?corpus=${encodeURIComponent(link)}`} className={styles.make}>
        Ask the corpus again
      </InnerLink>
    </p>
  );
}
