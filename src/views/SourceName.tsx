import type { SourceRef } from '../models/source-ref.ts';
import { SourceTile } from '../ui/SourceTile.tsx';
import { FilterLink } from './FilterLink.tsx';
import styles from './SourceName.module.css';

type Props = { source: SourceRef | null; isLink?: boolean; size?: 16 | 18; isMaybe?: boolean };

/** Tile (hollow where its article may not have been out) and name of a source; a link to its page unless it stands inside another link. */
export function SourceName({ source, isLink = true, size = 18, isMaybe = false }: Props) {
  if (!source) return <span className={styles.none}>Source not in the case</span>;
  const content = (
    <>
      <SourceTile
        letter={source.letter}
        slot={source.slot}
        size={size}
        state={isMaybe ? 'outline' : 'filled'}
      />
      <bdi className={styles.name}>{source.name}</bdi>
    </>
  );
  return isLink ? (
    <FilterLink path={`/sources/${source.id}`} patch={{ open: null }} className={`${styles.source} hit-area`}>
      {content}
    </FilterLink>
  ) : (
    <span className={styles.source}>{content}</span>
  );
}
