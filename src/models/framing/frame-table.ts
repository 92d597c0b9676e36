import type { Across, Share } from '../../filter/filter.ts';
import type { Selection } from '../../filter/select.ts';
import type { Contrasted } from './contrasted.ts';
import { columnOf, type FrameColumn, frameColumns, passageBits } from './frame-columns.ts';
import { countPassages } from './passage-counts.ts';
import { countStress, type StressBase, type StressCell, type StressModel } from './stress.ts';

/** A count with its share of the base asked for. */
export type FrameCell = StressCell & {
  /** From 0 to 1; null where no share is asked for or the base is nothing. */
  share: number | null;
  /** Passages that carry the frame, as their main one or beside another: an article's own words, in no other count. */
  passages: number;
};

export type FrameTableRow = {
  id: string;
  label: string;
  cells: readonly FrameCell[];
  /** How many in view carry the frame as their main one, in any column or none; null unless shares by row are asked for. */
  total: number | null;
};

/** The matrix as it is drawn: what each column stresses, counted or as shares. */
export type FrameTable = {
  across: Across;
  share: Share | null;
  columns: readonly FrameColumn[];
  /** Sources, speakers, events or targets with quotes in view that have no column. */
  more: number;
  /** The whole codebook, in its order, zeros included. */
  frames: readonly FrameTableRow[];
  bases: readonly StressBase[];
  /** Passages of each column, coded by this codebook or not. */
  passages: readonly number[];
  /** The end of the scale of bars: the largest `main`. */
  largest: number;
};

/**
 * Lays out frame × column. Shares by column are of all in the column, coded or not; shares by row of all in view that carry
 * the frame. Columns may overlap (a quote has several events, an organisation its people), so a row may exceed the whole.
 */
export function deriveFrameTable(
  selection: Selection,
  contrasted: readonly Contrasted[],
  stress: StressModel,
): FrameTable {
  const { case: data, filter } = selection;
  const { across, share } = filter;
  const isPlain = across === 'perspective' && share !== 'row';
  const found = isPlain ? null : frameColumns(selection, across, contrasted);
  const columns = found?.columns ?? contrasted.map((one) => columnOf(data, one));
  const counted = found ? countStress(selection, found.rows, columns.length + 1) : null;
  const { frames, bases } = counted ?? stress;
  const passages = countPassages(
    selection,
    columns.length,
    passageBits(selection, across, columns, contrasted),
  );
  const shown = bases.slice(0, columns.length);
  const sizes = shown.map(({ quotes, statements }) => (stress.unit === 'statement' ? statements : quotes));
  const rows = frames.map(({ cells }, at): FrameTableRow => {
    const { id = '', label = '' } = stress.frames[at] ?? {};
    const total = share === 'row' ? (cells[columns.length]?.main ?? 0) : null;
    return {
      id,
      label,
      total,
      cells: cells.slice(0, columns.length).map((cell, c) => {
        const base = share === 'row' ? total : share === 'column' ? sizes[c] : null;
        return { ...cell, share: base ? cell.main / base : null, passages: passages.frames[at]?.[c] ?? 0 };
      }),
    };
  });
  return {
    across,
    share,
    columns,
    more: found?.more ?? 0,
    frames: rows,
    bases: shown,
    passages: passages.bases,
    largest: Math.max(0, ...rows.flatMap(({ cells }) => cells.map(({ main }) => main))),
  };
}
