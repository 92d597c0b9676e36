import type { Frame } from '../../case/case-file.ts';
import { type Selection, selectedRows } from '../../filter/select.ts';
import { chosenScheme, mainFrames } from '../framing/frame-scheme.ts';
import { type QuoteRow, rowWriter } from '../quotes/quote-row.ts';
import { deriveSummary, type Summary } from '../summary.ts';

export type CodingFrame = Pick<Frame, 'definition' | 'include' | 'exclude'> & { id: string; label: string };

export type CodingModel = {
  summary: Summary;
  /** The codebook; null in a case without frames. */
  scheme: { id: string; name: string; citation: string } | null;
  schemes: readonly { id: string; name: string }[];
  frames: readonly CodingFrame[];
  /** The quotes in view that the case's coder gave a main frame of this codebook, at most 300: without that frame. */
  quotes: readonly QuoteRow[];
  more: number;
  /** Quotes that the filter leaves, coded or not. */
  inView: number;
};

/** More than this nobody codes in an afternoon. */
const MOST = 300;

/** What a reader codes: the quotes in view that the case's coder coded too. The case's codes are not among it. */
export function deriveCoding(selection: Selection): CodingModel {
  const { case: data, filter } = selection;
  const scheme = chosenScheme(data, filter);
  const summary = deriveSummary(selection);
  const schemes = data.schemes.rows.map(({ id, name }) => ({ id, name: name ?? id }));
  if (!scheme || scheme.id === null)
    return { summary, scheme: null, schemes, frames: [], quotes: [], more: 0, inView: selection.count };
  const rows = codedRows(selection);
  const row = data.schemes.rows[scheme.position];
  return {
    summary,
    scheme: { id: scheme.id, name: row?.name ?? scheme.id, citation: row?.citation ?? '' },
    schemes,
    frames: scheme.frames.map((position) => {
      const { id = '', prefLabel, definition, include, exclude } = data.frames.rows[position] ?? {};
      return {
        id,
        label: prefLabel ?? id,
        ...(definition === undefined ? {} : { definition }),
        ...(include === undefined ? {} : { include }),
        ...(exclude === undefined ? {} : { exclude }),
      };
    }),
    quotes: rows.slice(0, MOST).map(rowWriter(data)),
    more: Math.max(0, rows.length - MOST),
    inView: selection.count,
  };
}

/** Rows of the selected quotes that have a main frame of the chosen codebook, ascending. */
export function codedRows(selection: Selection): number[] {
  const scheme = chosenScheme(selection.case, selection.filter);
  const main = scheme && mainFrames(selection.case, scheme);
  if (!scheme || !main) return [];
  return [...selectedRows(selection)].filter(
    (row) => scheme.local[main[row]!] !== undefined && main[row]! >= 0,
  );
}
