import { useFilter } from '../../filter/use-filter.ts';
import { formatCount, formatNumber } from '../../lib/format-count.ts';
import type { FrameTable } from '../../models/framing/frame-table.ts';
import type { StressModel } from '../../models/framing/stress.ts';
import { ContrastTable } from './ContrastTable.tsx';
import { FrameMatrixCell } from './FrameMatrixCell.tsx';
import { columnNoun, frameMatrixNotes, isUsed } from './frame-matrix-notes.ts';
import { OpenedFrame } from './OpenedFrame.tsx';
import { MOST_DOTS, type StressScale } from './StressMark.tsx';
import styles from './StressSection.module.css';

/** Bars shrink where there are many columns; dots stand only where counts are small and columns wide. */
function scaleOf({ columns, frames, share, largest }: FrameTable): StressScale {
  const shares = frames.flatMap(({ cells }) => cells.map((cell) => cell.share ?? 0));
  return {
    end: share === null ? largest : Math.max(0, ...shares),
    width: columns.length > 4 ? 44 : share === null ? 160 : 120,
    isDots: share === null && largest <= MOST_DOTS && columns.length <= 4,
  };
}

type Props = { table: FrameTable; stress: StressModel };

/** Frame × column, a count or share in each cell that opens its quotes; the base last. */
export function FrameMatrix({ table, stress }: Props) {
  const { filter } = useFilter();
  const { across, share, columns, frames, bases } = table;
  const noun = stress.unit === 'statement' ? 'statement' : 'quote';
  const scale = scaleOf(table);
  const whose = across === 'source' || across === 'perspective' ? 'in its own words' : 'in quotation marks';
  const sizeOf = (c: number) => (noun === 'statement' ? bases[c]?.statements : bases[c]?.quotes) ?? 0;
  const rows = frames.filter(isUsed).map((frame) => {
    const opened = columns.find(({ id }) => filter.open === `${frame.id}:${id}`);
    return {
      key: frame.id,
      head: (
        <>
          {frame.label}
          {frame.total !== null && <span className={styles.total}> {formatNumber(frame.total)} in view</span>}
        </>
      ),
      ...(opened ? { opened: <OpenedFrame frame={frame.id} column={opened.id} /> } : {}),
      cells: columns.map((column, c) => {
        const cell = frame.cells[c];
        return (
          cell && (
            <FrameMatrixCell
              key={column.id}
              {...{ cell, scale, frame, column, noun, whose }}
              base={share === 'row' ? (frame.total ?? 0) : sizeOf(c)}
              isSmall={bases[c]?.isSmall ?? true}
              isOpen={opened === column}
            />
          )
        );
      }),
    };
  });
  return (
    <>
      <ContrastTable
        caption={`How many ${noun}s of each ${columnNoun(table)} carry each frame`}
        columns={columns}
        rows={[...rows, { key: ' base', head: 'Base', cells: baseCells(table) }]}
        isTight
        hasHead={across !== 'perspective'}
      />
      <p className={styles.unused}>{frameMatrixNotes(table, noun)}</p>
    </>
  );
}

/** Of how many quotes each column is. */
const baseCells = ({ across, columns, bases, passages }: FrameTable) =>
  bases.map(({ quotes, statements, uncoded, isSmall }, c) => (
    <p key={columns[c]?.id} className={styles.base}>
      {formatCount(quotes, 'quote')} of {formatCount(statements, 'statement')}
      {isSmall && ', a small count'}
      {uncoded > 0 &&
        `; ${formatCount(uncoded, 'quote')} ${across === 'about' ? 'coded about it by no frame of this codebook' : 'not coded'}`}
      {(passages[c] ?? 0) > 0 && `; and ${formatCount(passages[c] ?? 0, 'passage')}`}
    </p>
  ));
