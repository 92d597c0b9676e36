import { toggled } from '../../filter/toggled.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { formatNumber } from '../../lib/format-count.ts';
import type { CompareModel } from '../../models/compare/compare.ts';
import { Popover } from '../../ui/Popover.tsx';
import { SourceTile } from '../../ui/SourceTile.tsx';
import styles from './ColumnMenu.module.css';
import { ColumnMenu } from './ColumnMenu.tsx';
import { hideColumn } from './hide-column.ts';

/**
 * Which sources are columns: each can be hidden here, and what is hidden or left out be brought back. On a phone, where
 * columns have no heads, each has its menu here.
 */
export function ColumnsMenu({ model }: { model: CompareModel }) {
  const { change } = useFilter();
  const { columns, columnsInView, columnsInCase, hidden, hiddenCount, leftOut, counts } = model;
  const label =
    columns.length < columnsInView
      ? `${columns.length} of ${formatNumber(columnsInView)} drawn`
      : columnsInView < columnsInCase
        ? `${columnsInView} of ${formatNumber(columnsInCase)}`
        : `all ${columnsInCase}`;
  const order = columns.map(({ id }) => id);
  return (
    <Popover
      title="Columns"
      className={styles.button}
      label={
        <>
          <span>Columns</span> {label}
          {leftOut.length > 0 && `, ${leftOut.length} left out`} <span aria-hidden="true">⌄</span>
        </>
      }
    >
      {(close) => (
        <div className={styles.menu}>
          {columns.length < columnsInView && (
            <p>
              The {columns.length} {counts.columns} that answer most questions are drawn. Kinds and counts are
              of all {formatNumber(columnsInView)}.{' '}
              {counts.columns === 'sources' && 'Choose sources in the filter to draw others.'}
            </p>
          )}
          {order.length > 1 &&
            columns.map((column) => (
              <span key={column.id} className={styles.column}>
                <button
                  type="button"
                  onClick={() => change(hideColumn(order, column.id))}
                  className={styles.item}
                >
                  {column.letter !== '' && <SourceTile letter={column.letter} slot={column.slot} />} Hide{' '}
                  <bdi>{column.name}</bdi>
                </button>
                <span className={styles.more}>
                  <ColumnMenu column={column} order={order} />
                </span>
              </span>
            ))}
          {hidden.map(({ id, name, letter, slot }) => (
            <button
              key={id}
              type="button"
              onClick={() => change(({ cols }) => ({ cols: [...cols, id] }))}
              className={styles.item}
            >
              {letter !== '' && <SourceTile letter={letter} slot={slot} state="outline" />} Show{' '}
              <bdi>{name}</bdi>
            </button>
          ))}
          {leftOut.map(({ id, name, letter, slot }) => (
            <button
              key={id}
              type="button"
              onClick={() => change(({ without }) => ({ without: toggled(without, id) }))}
              className={styles.item}
            >
              <SourceTile letter={letter} slot={slot} state="dash" /> Count <bdi>{name}</bdi> again
            </button>
          ))}
          {hiddenCount > 0 && (
            <button
              type="button"
              className={styles.item}
              onClick={() => {
                change({ cols: [] });
                close();
              }}
            >
              Show all columns in the case’s order
            </button>
          )}
        </div>
      )}
    </Popover>
  );
}
