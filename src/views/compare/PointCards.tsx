import { formatCount } from '../../lib/format-count.ts';
import type { CompareModel } from '../../models/compare/compare.ts';
import { GroupHeading } from './GroupHeading.tsx';
import { PointCard } from './PointCard.tsx';
import styles from './PointCards.module.css';

/** The grid for a narrow page: one point after the other, with the same facts. */
export function PointCards({ model }: { model: CompareModel }) {
  const { groups, columns, opened } = model;
  return (
    <div className={styles.cards}>
      {groups.map((group) => (
        <section key={group.key}>
          <h2 className={styles.group}>
            <GroupHeading group={group} />{' '}
            <span className={styles.size}>{formatCount(group.points, 'question')}</span>
          </h2>
          {group.rows.map((row) => (
            <PointCard
              key={row.id}
              row={row}
              columns={columns}
              by={model.counts.columns}
              opened={opened?.id === row.id ? opened : null}
            />
          ))}
        </section>
      ))}
    </div>
  );
}
