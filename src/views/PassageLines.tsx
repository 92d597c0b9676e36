import type { PassageCode, PassageLine } from '../models/passage-line.ts';
import { SourceTile } from '../ui/SourceTile.tsx';
import { Words } from '../ui/Words.tsx';
import { FilterLink } from './FilterLink.tsx';
import styles from './PassageLines.module.css';

type Props = {
  passages: readonly PassageLine[];
  /** Whether each says where it stands. */
  hasSource?: boolean;
};

/** Articles' own words that somebody coded, each with its codes and the coder's reasons. They are no quotes. */
export function PassageLines({ passages, hasSource = false }: Props) {
  return (
    <ul className={styles.list}>
      {passages.map(({ id, articleId, source, headline, words, lang, codes }) => (
        <li key={id} className={styles.line}>
          {hasSource && source && <SourceTile letter={source.letter} slot={source.slot} />}
          <div>
            <Words words={words} status="own" lang={lang ?? undefined} />
            <p className={styles.codes}>Coded {codes.map((code) => writeCode(code)).join('; ')}</p>
            {hasSource && (
              <p className={styles.codes}>
                <FilterLink path={`/articles/${articleId}`} patch={{ open: null }}>
                  In its own voice: <bdi>{source?.name ?? headline}</bdi>
                </FilterLink>
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

const writeCode = ({ frame, about, note, creator }: PassageCode): string => {
  const reason = note === '' ? '' : ` (${creator === '' ? '' : `${creator}: `}${note})`;
  return `${frame}${about === '' ? '' : `, about ${about}`}${reason}`;
};
