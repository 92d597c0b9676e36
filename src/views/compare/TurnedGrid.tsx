import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, memo, useEffect, useRef } from 'react';
import { COMPARE_ROWS, type CompareModel, type CompareRow } from '../../models/compare/compare.ts';
import { writeCompareSentence } from '../../models/compare/compare-sentence.ts';
import { ColumnHead } from './ColumnHead.tsx';
import { EvidenceCell } from './EvidenceCell.tsx';
import type { GridProps } from './EvidenceGrid.tsx';
import { OpenedPanel } from './OpenedPanel.tsx';
import { PointHead } from './PointHead.tsx';
import styles from './TurnedGrid.module.css';

/** Width of a question's column, px, as in the style sheet. */
const COLUMN = 250;

/** The rows of a model by their number among all that are shown; null for one that is not there. */
function rowFinder({ groups, from }: CompareModel): (at: number) => CompareRow | null {
  const rows = groups.flatMap((group) => group.rows);
  return (at) => rows[at - from] ?? null;
}

/** The columns near the window, and the room beside them in columns. */
function useColumns({ model, isWhole, jump, onFirst }: GridProps) {
  const frame = useRef<HTMLElement>(null);
  const { shown } = model.points;
  const isWindowed = shown > COMPARE_ROWS && !isWhole;
  const virtualizer = useVirtualizer({
    horizontal: true,
    count: shown,
    overscan: 3,
    estimateSize: () => COLUMN,
    getScrollElement: () => frame.current,
    enabled: isWindowed,
  });
  const drawn = isWindowed
    ? virtualizer.getVirtualItems().map(({ index }) => index)
    : Array.from({ length: shown }, (_, index) => index);
  const first = isWindowed ? (virtualizer.range?.startIndex ?? 0) : 0;
  useEffect(() => onFirst(first), [first, onFirst]);
  const { groups } = model;
  useEffect(() => {
    const group = jump && groups.find(({ key }) => key === jump.key);
    if (group && frame.current) frame.current.scrollLeft = group.first * COLUMN;
  }, [jump, groups]);
  const last = drawn.at(-1) ?? -1;
  return { frame, drawn, before: (drawn[0] ?? 0) * COLUMN, after: (shown - 1 - last) * COLUMN };
}

/** The grid turned round: a row per source, a column per question, so that one source can be read from end to end. */
export const TurnedGrid = memo(function TurnedGrid(props: GridProps) {
  const { model } = props;
  const { columns, opened, openedAt, counts, points } = model;
  const { frame, drawn, before, after } = useColumns(props);
  const rowAt = rowFinder(model);
  const order = columns.map(({ id }) => id);
  const room = (width: number) => width > 0 && <td aria-hidden="true" style={{ width }} />;
  return (
    <>
      {opened && (
        <div className={styles.panel}>
          <OpenedPanel opened={opened} />
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard */}
      <section ref={frame} className={styles.frame} aria-label="The grid, scrolls sideways" tabIndex={0}>
        <table
          className={styles.grid}
          style={{ '--points': points.shown } as CSSProperties}
          aria-colcount={points.shown + 1}
        >
          <caption className="visually-hidden">
            {counts.columns === 'voices' ? 'What each voice answers' : 'What each source says'} on each
            question, one after the other. {writeCompareSentence(counts)}
          </caption>
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                {counts.columns === 'voices' ? 'Voice' : 'Source'}
              </th>
              {room(before)}
              {drawn.map((at) => {
                const row = rowAt(at);
                return (
                  <th
                    key={at}
                    scope="col"
                    className={styles.head}
                    data-open={at === openedAt}
                    aria-colindex={at + 2}
                  >
                    {row && <PointHead row={row} isOpen={at === openedAt} counts={counts} isBrief />}
                  </th>
                );
              })}
              {room(after)}
            </tr>
          </thead>
          <tbody>
            {columns.map((column, c) => (
              <tr key={column.id}>
                <ColumnHead column={column} order={order} scope="row" />
                {room(before)}
                {drawn.map((at) => {
                  const cell = rowAt(at)?.cells[c];
                  return (
                    <td key={at} className={styles.cell} data-open={at === openedAt} aria-colindex={at + 2}>
                      {cell && <EvidenceCell cell={cell} isHeadMaybe={column.isMaybe} />}
                    </td>
                  );
                })}
                {room(after)}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
});
