import { useFilter } from '../../filter/use-filter.ts';
import { formatCount } from '../../lib/format-count.ts';
import type { CompareModel } from '../../models/compare/compare.ts';
import { writeCompareSentence } from '../../models/compare/compare-sentence.ts';
import { ColumnHead } from './ColumnHead.tsx';
import styles from './EvidenceGrid.module.css';
import { EvidenceRow } from './EvidenceRow.tsx';
import { GroupHeading } from './GroupHeading.tsx';
import { useGridKeys } from './use-grid-keys.ts';

/** Columns up to which the table fits the page; more scroll sideways in a frame of their own. */
const FITS = 6;

/** Questions × sources (or voices) as a table. */
export function EvidenceGrid({ model }: { model: CompareModel }) {
  const { columns, groups, opened, counts } = model;
  const onKeyDown = useGridKeys();
  const order = columns.map(({ id }) => id);
  const { filter } = useFilter();
  const isWide = columns.length > FITS;
  const isPinned = isWide && columns[0]?.id === filter.pin;
  const table = (
    <table
      className={styles.grid}
      data-pinned={isPinned}
      style={{ '--columns': columns.length } as React.CSSProperties}
      onKeyDown={onKeyDown}
    >
      <caption className="visually-hidden">
        {counts.columns === 'voices' ? 'What each voice answers' : 'What each source says'} on each question.{' '}
        {writeCompareSentence(counts)}
      </caption>
      <thead>
        <tr className={styles.heads}>
          <th scope="col" className={styles.corner}>
            Question
          </th>
          {columns.map((column) => (
            <ColumnHead key={column.id} column={column} order={order} />
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.key}>
          <tr>
            <th scope="rowgroup" colSpan={columns.length + 1} className={styles.group}>
              <GroupHeading group={group} />{' '}
              <span className={styles.size}>{formatCount(group.points, 'question')}</span>
            </th>
          </tr>
          {group.rows.map((row) => (
            <EvidenceRow
              key={row.id}
              row={row}
              columns={columns}
              by={counts.columns}
              opened={opened?.id === row.id ? opened : null}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
  if (!isWide) return table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard
    <section className={styles.frame} aria-label="The grid, scrolls sideways" tabIndex={0}>
      {table}
    </section>
  );
}
