import type { CompareModel } from '../../models/compare/compare.ts';
import { writeCompareSentence } from '../../models/compare/compare-sentence.ts';
import { ColumnHead } from './ColumnHead.tsx';
import { EvidenceCell } from './EvidenceCell.tsx';
import { OpenedPanel } from './OpenedPanel.tsx';
import { PointHead } from './PointHead.tsx';
import styles from './TurnedGrid.module.css';

/** The grid turned round: a row per source, a column per question, so that one source can be read from end to end. */
export function TurnedGrid({ model }: { model: CompareModel }) {
  const { columns, groups, opened, counts } = model;
  const points = groups.flatMap(({ rows }) => rows);
  const order = columns.map(({ id }) => id);
  return (
    <>
      {opened && (
        <div className={styles.panel}>
          <OpenedPanel opened={opened} />
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard */}
      <section className={styles.frame} aria-label="The grid, scrolls sideways" tabIndex={0}>
        <table className={styles.grid} style={{ '--points': points.length } as React.CSSProperties}>
          <caption className="visually-hidden">
            {counts.columns === 'voices' ? 'What each voice answers' : 'What each source says'} on each
            question, one after the other. {writeCompareSentence(counts)}
          </caption>
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                {counts.columns === 'voices' ? 'Voice' : 'Source'}
              </th>
              {points.map((row) => (
                <th key={row.id} scope="col" className={styles.head} data-open={opened?.id === row.id}>
                  <PointHead row={row} isOpen={opened?.id === row.id} columns={counts.columns} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {columns.map((column, at) => (
              <tr key={column.id}>
                <ColumnHead column={column} order={order} scope="row" />
                {points.map((row) => (
                  <td key={row.id} className={styles.cell} data-open={opened?.id === row.id}>
                    <EvidenceCell cell={row.cells[at]!} isHeadMaybe={column.isMaybe} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
