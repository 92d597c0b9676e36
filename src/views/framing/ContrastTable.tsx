import { Fragment, type ReactNode, useRef } from 'react';
import type { PerspectiveHead } from '../../models/framing/perspective-heads.ts';
import { SourceTile } from '../../ui/SourceTile.tsx';
import styles from './ContrastTable.module.css';
import { moveInGrid } from './move-in-grid.ts';

export type ContrastRow = {
  key: string;
  head: ReactNode;
  /** By perspective. */
  cells: readonly ReactNode[];
  /** Opened under the row, over all columns. */
  opened?: ReactNode;
};

type Props = {
  caption: string;
  perspectives: readonly PerspectiveHead[];
  rows: readonly ContrastRow[];
  /** Tight rows for dots and bars; roomy ones for words. */
  isTight?: boolean;
};

/** One section of the view: a row per thing, a column per perspective. On a phone the perspectives stack. */
export function ContrastTable({ caption, perspectives, rows, isTight = false }: Props) {
  const table = useRef<HTMLTableElement>(null);
  return (
    <table
      ref={table}
      className={styles.table}
      data-tight={isTight}
      data-columns={perspectives.length}
      onKeyDown={(event) => moveInGrid(event, table.current)}
    >
      <caption className="visually-hidden">{caption}</caption>
      <colgroup>
        <col className={styles.headColumn} />
        {perspectives.map(({ id }) => (
          <col key={id} />
        ))}
      </colgroup>
      <thead className="visually-hidden">
        <tr>
          <td />
          {perspectives.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
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
              {perspectives.map((perspective, p) => (
                <td key={perspective.id} className={styles.cell}>
                  <p className={styles.whose} aria-hidden="true">
                    {perspective.mark && (
                      <SourceTile letter={perspective.mark.letter} slot={perspective.mark.slot} size={16} />
                    )}{' '}
                    {perspective.name}
                  </p>
                  {cells[p]}
                </td>
              ))}
            </tr>
            {opened !== undefined && (
              <tr className={styles.openedRow}>
                <td colSpan={perspectives.length + 1}>{opened}</td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
