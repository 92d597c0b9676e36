import type { CompareRow } from '../../models/compare/compare.ts';
import type { CompareColumn } from '../../models/compare/compare-columns.ts';
import type { KindCounts } from '../../models/compare/compare-sentence.ts';
import { EvidenceCell } from './EvidenceCell.tsx';
import styles from './EvidenceRow.module.css';
import { PointHead } from './PointHead.tsx';

type Props = {
  /** Where the row stands among all, and how it is measured. */
  line: {
    ref: ((element: Element | null) => void) | undefined;
    'data-index': number;
    'aria-rowindex': number;
  };
  row: CompareRow;
  columns: readonly CompareColumn[];
  counts: KindCounts;
  isOpen: boolean;
};

/** One row: its question and kind, and a cell per source. */
export function EvidenceRow({ line, row, columns, counts, isOpen }: Props) {
  return (
    <tr {...line} className={styles.row} data-open={isOpen} data-claim={row.id}>
      <th scope="row" className={styles.point}>
        <PointHead row={row} isOpen={isOpen} counts={counts} />
      </th>
      {row.cells.map((cell, i) => (
        <td key={columns[i]?.id} className={styles.cell} tabIndex={-1}>
          <EvidenceCell cell={cell} isHeadMaybe={columns[i]?.isMaybe ?? false} />
        </td>
      ))}
    </tr>
  );
}
