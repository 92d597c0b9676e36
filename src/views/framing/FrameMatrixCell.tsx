import { formatCount, formatNumber } from '../../lib/format-count.ts';
import { formatShare } from '../../lib/format-share.ts';
import { isolate } from '../../lib/isolate.ts';
import type { FrameCell } from '../../models/framing/frame-table.ts';
import { FilterLink } from '../FilterLink.tsx';
import { StressMark, type StressScale } from './StressMark.tsx';
import styles from './StressSection.module.css';

type Props = {
  cell: FrameCell;
  scale: StressScale;
  /** What a share is of. */
  base: number;
  isSmall: boolean;
  /** What is opened by it, and its names. */
  frame: { id: string; label: string };
  column: { id: string; name: string };
  isOpen: boolean;
  /** What is counted, and how it is told what of it is not retold. */
  noun: 'statement' | 'quote';
  whose: string;
};

/** How often one frame is used in one column; it opens the quotes, where there are any. */
export function FrameMatrixCell({ cell, scale, base, isSmall, frame, column, isOpen, noun, whose }: Props) {
  const mark = <StressMark cell={cell} scale={scale} base={base} isSmall={isSmall} />;
  if (cell.main + cell.second + cell.passages === 0) return <span className={styles.cell}>{mark}</span>;
  return (
    <FilterLink
      className={styles.cell}
      patch={{ open: isOpen ? null : `${frame.id}:${column.id}` }}
      aria-current={isOpen ? 'true' : undefined}
      aria-label={`${isolate(frame.label)}, ${isolate(column.name)}: ${write(cell, base, noun, whose)}. ${isOpen ? 'Close' : 'Show the quotes'}`}
    >
      {mark}
    </FilterLink>
  );
}

const write = (
  { main, own, second, share, passages }: FrameCell,
  base: number,
  noun: string,
  whose: string,
) =>
  [
    formatCount(main, noun),
    share === null ? '' : `, ${formatShare(share)} of ${formatNumber(base)}`,
    `, ${formatNumber(own)} ${whose}`,
    second > 0 ? `, ${formatNumber(second)} beside another frame` : '',
    passages > 0 ? `, and ${formatCount(passages, 'passage')}` : '',
  ].join('');
