import { useFilter } from '../../filter/use-filter.ts';
import { endSentence } from '../../lib/end-sentence.ts';
import { formatCount, formatNumber } from '../../lib/format-count.ts';
import { formatShare } from '../../lib/format-share.ts';
import { isolate } from '../../lib/isolate.ts';
import type { FrameCell, FrameTable, FrameTableRow } from '../../models/framing/frame-table.ts';
import type { StressModel } from '../../models/framing/stress.ts';
import { FilterLink } from '../FilterLink.tsx';
import { ContrastTable } from './ContrastTable.tsx';
import { OpenedFrame } from './OpenedFrame.tsx';
import { MOST_DOTS, StressMark, type StressScale } from './StressMark.tsx';
import styles from './StressSection.module.css';

const isUsed = ({ cells }: FrameTableRow) =>
  cells.some(({ main, second, passages }) => main + second + passages > 0);

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
  const { across, share, columns, frames, bases, passages, more } = table;
  const hasPassages = passages.some((count) => count > 0);
  const kind = across === 'about' ? 'target' : across;
  const noun = stress.unit === 'statement' ? 'statement' : 'quote';
  const scale = scaleOf(table);
  const used = frames.filter(isUsed);
  const unused = frames.filter((frame) => !isUsed(frame));
  const hasSecond = used.some(({ cells }) => cells.some(({ second }) => second > 0));
  const whose = across === 'source' || across === 'perspective' ? 'in its own words' : 'in quotation marks';
  const sizeOf = (c: number) => (stress.unit === 'statement' ? bases[c]?.statements : bases[c]?.quotes) ?? 0;
  const say = ({ main, own, second, share: part, passages }: FrameCell, base: number) =>
    [
      formatCount(main, noun),
      part === null ? '' : `, ${formatShare(part)} of ${formatNumber(base)}`,
      `, ${formatNumber(own)} ${whose}`,
      second > 0 ? `, ${formatNumber(second)} beside another frame` : '',
      passages > 0 ? `, and ${formatCount(passages, 'passage')}` : '',
    ].join('');
  const rows = used.map((frame) => {
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
      cells: frame.cells.map((cell, c) => {
        const { id = '', name = '' } = columns[c] ?? {};
        const base = share === 'row' ? (frame.total ?? 0) : sizeOf(c);
        const mark = <StressMark cell={cell} scale={scale} base={base} isSmall={bases[c]?.isSmall ?? true} />;
        if (cell.main + cell.second + cell.passages === 0)
          return (
            <span key={id} className={styles.cell}>
              {mark}
            </span>
          );
        const isOpen = opened?.id === id;
        return (
          <FilterLink
            key={id}
            className={styles.cell}
            patch={{ open: isOpen ? null : `${frame.id}:${id}` }}
            aria-current={isOpen ? 'true' : undefined}
            aria-label={`${isolate(frame.label)}, ${isolate(name)}: ${say(cell, base)}. ${isOpen ? 'Close' : 'Show the quotes'}`}
          >
            {mark}
          </FilterLink>
        );
      }),
    };
  });
  const base = {
    key: ' base',
    head: 'Base',
    cells: bases.map(({ quotes, statements, uncoded, isSmall }, c) => (
      <p key={columns[c]?.id} className={styles.base}>
        {formatCount(quotes, 'quote')} of {formatCount(statements, 'statement')}
        {isSmall && ', a small count'}
        {uncoded > 0 &&
          `; ${formatCount(uncoded, 'quote')} ${across === 'about' ? 'coded about it by no frame of this codebook' : 'not coded'}`}
        {(passages[c] ?? 0) > 0 && `; and ${formatCount(passages[c] ?? 0, 'passage')}`}
      </p>
    )),
  };
  const notes = [
    across === 'source' &&
      stress.unit === 'statement' &&
      'A statement that several sources tell is counted in each of them.',
    across === 'speaker' && 'An organisation has what its people say, so that columns overlap.',
    across === 'event' && 'A quote can be about several events, so that columns overlap.',
    across === 'about' &&
      'A code is counted where it is about the target: a quote with two codes is not in both for each.',
    hasPassages &&
      'A number before ¶ counts passages: an article’s own words, coded, which are no quotes and in no other count.',
    (across === 'speaker' || across === 'event' || across === 'about') &&
      'Filled: in quotation marks; hollow: retold.',
    share === 'row' && `A share by row is of all ${noun}s in view that carry the frame.`,
    share === 'column' && `A share by column is of all ${noun}s of the column, coded or not.`,
    hasSecond && 'A number after + counts those that carry the frame beside another main one.',
    more > 0 &&
      `${columns.length} of ${formatCount(columns.length + more, kind)} in view, those with most quotes. Filter to see others.`,
    unused.length > 0 &&
      endSentence(`In none of these words: ${unused.map(({ label }) => label).join(', ')}`),
  ];
  return (
    <>
      <ContrastTable
        caption={`How many ${noun}s of each ${kind} carry each frame`}
        columns={columns}
        rows={[...rows, base]}
        isTight
        hasHead={across !== 'perspective'}
      />
      <p className={styles.unused}>{notes.filter(Boolean).join(' ')}</p>
    </>
  );
}
