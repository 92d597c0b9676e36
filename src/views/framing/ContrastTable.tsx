import { memo, type ReactNode, type RefObject, useEffect, useMemo, useRef } from 'react';
import type { SourceRef } from '../../models/source-ref.ts';
import { SourceTile } from '../../ui/SourceTile.tsx';
import { useLater } from '../../ui/use-later.ts';
import { useNear } from '../../ui/use-near.ts';
import { usePrinting } from '../../ui/use-printing.ts';
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
  /** Stands at the top of the page, in sight from the first. */
  isFirst?: boolean;
};

/** One section of the view: a row per thing, a column per perspective. On a phone the columns stack. */
export function ContrastTable({
  caption,
  columns,
  rows,
  isTight = false,
  hasHead = false,
  isFirst = false,
}: Props) {
  const table = useRef<HTMLTableElement>(null);
  const inSight = useRef(new Set(isFirst ? FIRST : []));
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
        {rows.map((row, at) => (
          <Row key={row.key} row={row} columns={columns} isTight={isTight} at={at} inSight={inSight} />
        ))}
      </tbody>
    </table>
  );
}

/** Rows of the first table that are in sight before anybody has scrolled, most likely. */
const FIRST = [0, 1, 2, 3];
/** Room for a row that is not drawn yet, px. */
const ROOM = { tight: 34, roomy: 150 } as const;

type RowProps = {
  row: ContrastRow;
  columns: Props['columns'];
  isTight: boolean;
  at: number;
  /** Which rows of the table stand in sight or near it: one that takes the place of another is drawn with the rest. */
  inSight: RefObject<Set<number>>;
};

/**
 * A row in sight or near it is drawn at once. Any other follows when those are drawn, in slices, so that a long page
 * shows a new filter as fast as a short one, and no press waits for what nobody sees.
 */
function Row({ row, columns, isTight, at, inSight }: RowProps) {
  const place = useRef<HTMLTableRowElement>(null);
  const isNear = useNear(place, inSight.current.has(at));
  useEffect(() => {
    if (isNear) inSight.current.add(at);
    else inSight.current.delete(at);
  }, [isNear, at, inSight]);
  const isPrinting = usePrinting();
  const now = useMemo(() => ({ row, columns }), [row, columns]);
  const drawn = useLater(now, isNear || isPrinting);
  return (
    <>
      <tr ref={place} className={styles.row} data-opened={drawn?.row.opened !== undefined}>
        {drawn ? (
          <Cells drawn={drawn} />
        ) : (
          <td colSpan={columns.length + 1} style={{ height: isTight ? ROOM.tight : ROOM.roomy }} />
        )}
      </tr>
      {drawn?.row.opened !== undefined && (
        <tr className={styles.openedRow}>
          <td colSpan={columns.length + 1}>{drawn.row.opened}</td>
        </tr>
      )}
    </>
  );
}

const Cells = memo(function Cells({ drawn: { row, columns } }: { drawn: Pick<RowProps, 'row' | 'columns'> }) {
  return (
    <>
      <th scope="row" className={styles.head}>
        {row.head}
      </th>
      {columns.map((column, c) => (
        <td key={column.id} className={styles.cell}>
          <p className={styles.whose} aria-hidden="true">
            {column.mark && <SourceTile letter={column.mark.letter} slot={column.mark.slot} size={16} />}{' '}
            {column.name}
          </p>
          {row.cells[c]}
        </td>
      ))}
    </>
  );
});
