import type { CompareRow } from '../../models/compare/compare.ts';
import type { CompareColumn } from '../../models/compare/compare-columns.ts';
import type { OpenedPoint } from '../../models/compare/compare-opened.ts';
import type { KindCounts } from '../../models/compare/compare-sentence.ts';
import { EvidenceCell } from './EvidenceCell.tsx';
import styles from './EvidenceRow.module.css';
import { OpenedPanel } from './OpenedPanel.tsx';
import { PointHead } from './PointHead.tsx';

type Props = {
  row: CompareRow;
  columns: readonly CompareColumn[];
  by: KindCounts['columns'];
  opened: OpenedPoint | null;
};

/** One row: its question and kind, a cell per source, and under it what an opened row argues. */
export function EvidenceRow({ row, columns, by, opened }: Props) {
  const isOpen = opened !== null;
  return (
    <>
      <tr className={styles.row} data-open={isOpen} data-claim={row.id}>
        <th scope="row" className={styles.point}>
          <PointHead row={row} isOpen={isOpen} columns={by} />
        </th>
        {row.cells.map((cell, i) => (
          <td key={columns[i]?.id} className={styles.cell} tabIndex={-1}>
            <EvidenceCell cell={cell} isHeadMaybe={columns[i]?.isMaybe ?? false} />
          </td>
        ))}
      </tr>
      {opened && (
        <tr>
          <td colSpan={columns.length + 1} className={styles.panel}>
            <OpenedPanel opened={opened} />
          </td>
        </tr>
      )}
    </>
  );
}
