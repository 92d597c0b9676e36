import { Fragment, type ReactNode, useRef } from 'react';
import type { SourceRef } from '../../models/source-ref.ts';
import { SourceTile } from '../../ui/SourceTile.tsx';
import styles from './ContrastTable.module.css';
import { moveInGrid } from './move-in-grid.ts';

export type ContrastRow = {
  key: string;
  head: ReactNode;
  /** By column. */
  cells: readonly ReactNode[];
  /** Opened under the row, over all columns. */
  opened?: ReactNode;
};

type Props = {
  caption: string;
  columns: readonly { id: string; name: string; mark: SourceRef | null }[];
  rows: readonly ContrastRow[];
  /** Tight rows for dots and bars; roomy ones for words. */
  isTight?: boolean;
  /** Names the columns in sight: where they are not the perspectives whose names stand over the page. */
  hasHead?: boolean;
};

/** One section of the view: a row per thing, a column per perspective. On a phone the columns stack. */
export function ContrastTable({ caption, columns, rows, isTight = false, hasHead = false }: Props) {
  const table = useRef<HTMLTableElement>(null);
  return (
    <table
      ref={table}
      className={styles.table}
      data-tight={isTight}
      data-columns={columns.length}
      onKeyDown={(event) => moveInGrid(event, table.current)}
    >
      <caption className="visually-hidden">{caption}</caption>
      <colgroup>
        <col className={styles.headColumn} />
        {columns.map(({ id }) => (
          <col key={id} />
        ))}
      </colgroup>
      <thead className={hasHead ? styles.names : 'visually-hidden'}>
        <tr>
          <td />
          {columns.map(({ id, name, mark }) => (
            <th key={id} scope="col">
              {mark && <SourceTile letter={mark.letter} slot={mark.slot} size={16} />} {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, head, cells, opened }) => (
          <Fragment key={key}>
            <tr className={styles.row} data-opened={opened !== undefined}>
              <th scope="row" className={styles.head}>
                {head}
              </th>
              {columns.map((column, c) => (
                <td key={column.id} className={styles.cell}>
                  <p className={styles.whose} aria-hidden="true">
                    {column.mark && (
                      <SourceTile letter={column.mark.letter} slot={column.mark.slot} size={16} />
                    )}{' '}
                    {column.name}
                  </p>
                  {cells[c]}
                </td>
              ))}
            </tr>
            {opened !== undefined && (
              <tr className={styles.openedRow}>
                <td colSpan={columns.length + 1}>{opened}</td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
