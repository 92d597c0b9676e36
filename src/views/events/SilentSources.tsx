import type { SilentGroup } from '../../models/timeline/event/event-tellers.ts';
import { SourceTile } from '../../ui/SourceTile.tsx';
import { FilterLink } from '../FilterLink.tsx';
import styles from './SilentSources.module.css';

const HEADS: Readonly<Record<SilentGroup['why'], string>> = {
  silent: 'Do not mention it',
  before: 'Could not know',
  elsewhere: 'Not their subject',
  absent: 'Not in view',
};

const REASONS: Readonly<Record<SilentGroup['why'], (published: string) => string>> = {
  silent: () => 'was read whole',
  before: (published) => `published ${published}`,
  elsewhere: () => 'tells of other events',
  absent: () => 'not out yet on that day, or left out',
};

/** Who does not tell of it, by reason. */
export function SilentSources({ groups, level }: { groups: readonly SilentGroup[]; level: 2 | 3 }) {
  const Heading = `h${level}` as const;
  if (groups.length === 0) return <p className={styles.all}>Every source mentions it.</p>;
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
      {count > sources.length && <p className={styles.reason}>and {count - sources.length} more</p>}
    </section>
  ));
}
