import { formatNumber } from '../../lib/format-count.ts';
import type { SilentGroup } from '../../models/timeline/event/event-tellers.ts';
import { SourceTile } from '../../ui/SourceTile.tsx';
import { FilterLink } from '../FilterLink.tsx';
import styles from './SilentSources.module.css';

const HEADS: Readonly<Record<SilentGroup['why'], string>> = {
  silent: 'No mention recorded',
  before: 'Could not know',
  elsewhere: 'Not their subject',
  absent: 'Not in view',
};

const REASONS: Readonly<Record<SilentGroup['why'], (published: string) => string>> = {
  silent: () => 'could have been its subject',
  before: (published) => `published ${published}`,
  elsewhere: () => 'tells of other events',
  absent: () => 'not out yet on that day, or left out',
};

type Props = { groups: readonly SilentGroup[]; isEvery: boolean; level: 2 | 3 };

/** Who does not tell of it, by reason; `isEvery`: each of several sources certainly tells of it. */
export function SilentSources({ groups, isEvery, level }: Props) {
  const Heading = `h${level}` as const;
  if (groups.length === 0) return isEvery ? <p className={styles.all}>Every source mentions it.</p> : null;
  return groups.map(({ why, sources, count }) => (
    <section key={why} className={styles.group}>
      <Heading className={styles.head}>{HEADS[why]}</Heading>
      <ul className={styles.sources}>
        {sources.map(({ source, published }) => (
          <li key={source.id} className={styles.source}>
            <SourceTile
              letter={source.letter}
              slot={source.slot}
              state={why === 'silent' ? 'outline' : 'dash'}
            />
            <span>
              <FilterLink path={`/sources/${source.id}`} patch={{ open: null }} className={styles.link}>
                {source.name}
              </FilterLink>
              <span className={styles.reason}>{REASONS[why](published)}</span>
            </span>
          </li>
        ))}
      </ul>
      {count > sources.length && (
        <p className={styles.reason}>and {formatNumber(count - sources.length)} more</p>
      )}
    </section>
  ));
}
