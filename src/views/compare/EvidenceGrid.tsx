import { type CSSProperties, Fragment, memo, type Ref, useMemo } from 'react';
import { useFilter } from '../../filter/use-filter.ts';
import { formatCount } from '../../lib/format-count.ts';
import { COMPARE_ROWS, type CompareModel } from '../../models/compare/compare.ts';
import { writeCompareSentence } from '../../models/compare/compare-sentence.ts';
import { ColumnHead } from './ColumnHead.tsx';
import styles from './EvidenceGrid.module.css';
import { EvidenceRow } from './EvidenceRow.tsx';
import { GroupHeading } from './GroupHeading.tsx';
import { gridItems } from './grid-items.ts';
import { OpenedPanel } from './OpenedPanel.tsx';
import { useGridKeys } from './use-grid-keys.ts';
import { type DrawnItem, type GridWindow, type JumpTarget, useGridWindow } from './use-grid-window.ts';

/** Columns up to which the table fits the page; more scroll sideways in a frame of their own. */
export const FITS = 6;
/** A row before it is measured, px. */
const ROW = 118;

export type GridProps = {
  model: CompareModel;
  /** Everything is drawn, as on paper. */
  isWhole: boolean;
  jump: JumpTarget | null;
  onFirst: (first: number) => void;
};

/** Questions × sources (or voices) as a table. */
export const EvidenceGrid = memo(function EvidenceGrid({ model, isWhole, jump, onFirst }: GridProps) {
  const { columns, counts, openedAt, points } = model;
  const onKeyDown = useGridKeys();
  const order = columns.map(({ id }) => id);
  const { filter } = useFilter();
  const isWide = columns.length > FITS;
  const isPinned = isWide && columns[0]?.id === filter.pin;
  const items = useMemo(() => gridItems(model, true), [model]);
  const rows = useGridWindow({
    items,
    isLong: points.shown > COMPARE_ROWS,
    rowHeight: ROW,
    isFramed: isWide,
    isWhole,
    openedAt,
    jump,
    onFirst,
    filter,
  });
  const table = (
    <table
      ref={rows.list as Ref<HTMLTableElement>}
      className={styles.grid}
      data-pinned={isPinned}
      style={{ '--columns': columns.length } as CSSProperties}
      aria-rowcount={items.length + 1}
      onKeyDown={onKeyDown}
      aria-busy={rows.isComing || undefined}
      onFocus={rows.onFocus}
      onBlur={rows.onBlur}
    >
      <caption className="visually-hidden">
        {counts.columns === 'voices' ? 'What each voice answers' : 'What each source says'} on each question.{' '}
        {writeCompareSentence(counts)}
      </caption>
      <thead>
        <tr className={styles.heads} aria-rowindex={1}>
          <th scope="col" className={styles.corner}>
            Question
          </th>
          {columns.map((column) => (
            <ColumnHead key={column.id} column={column} order={order} />
          ))}
        </tr>
      </thead>
      {bodiesOf(rows.drawn).map(({ key, first, drawn }) => (
        <tbody key={key}>
          {drawn.map(({ index, item, height }, i) => (
            <Fragment key={item.key}>
              <Room height={rows.roomBefore(first + i)} columns={columns.length + 1} />
              <GridLine index={index} item={item} height={height} model={model} measure={rows.measure} />
            </Fragment>
          ))}
        </tbody>
      ))}
      <tbody>
        <Room height={rows.after} columns={columns.length + 1} />
      </tbody>
    </table>
  );
  if (!isWide) return table;
  return (
    <section
      ref={rows.frame}
      className={styles.frame}
      aria-label={`The grid of ${formatCount(points.shown, 'question')}, scrolls in itself`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard
      tabIndex={0}
    >
      {table}
    </section>
  );
});

type Body = { key: string; first: number; drawn: DrawnItem[] };

/** The drawn items by what they stand under, drawn or not: a row stays in its part of the table wherever the page is scrolled. */
function bodiesOf(drawn: readonly DrawnItem[]): Body[] {
  const bodies: Body[] = [];
  for (const [n, one] of drawn.entries()) {
    const { under } = one.item;
    const last = bodies.at(-1);
    if (last?.key === under) last.drawn.push(one);
    else bodies.push({ key: under, first: n, drawn: [one] });
  }
  return bodies;
}

/** Room for rows that are not drawn. */
function Room({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr className={styles.room}>
      <td aria-hidden="true" colSpan={columns} style={{ height }} />
    </tr>
  );
}

type LineProps = DrawnItem & { model: CompareModel; measure: GridWindow['measure'] };

/** Drawn once for a model, however often the rows around it are measured. */
const GridLine = memo(function GridLine({ index, item, height, model, measure }: LineProps) {
  const { columns, counts, opened, openedAt } = model;
  const line = {
    ref: height === null ? measure : undefined,
    'data-index': index,
    'aria-rowindex': index + 2,
  };
  const span = columns.length + 1;
  if (item.kind === 'heading')
    return (
      <tr {...line}>
        <th scope="rowgroup" colSpan={span} className={styles.group} tabIndex={-1} data-heading>
          <GroupHeading group={item.group} />{' '}
          <span className={styles.size}>{formatCount(item.group.points, 'question')}</span>
        </th>
      </tr>
    );
  if (item.kind === 'panel')
    return (
      <tr {...line}>
        <td colSpan={span} className={styles.panel}>
          {opened && <OpenedPanel opened={opened} />}
        </td>
      </tr>
    );
  if (item.row === null)
    return (
      <tr {...line} aria-busy="true">
        <td colSpan={span} style={{ height: height ?? ROW }} />
      </tr>
    );
  return (
    <EvidenceRow line={line} row={item.row} columns={columns} counts={counts} isOpen={item.at === openedAt} />
  );
});
