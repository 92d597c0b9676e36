import type { QuoteType } from '../../case/case-file.ts';
import { QUOTE_TYPES } from '../../case/vocabulary.ts';
import { otherHits } from '../../filter/other-hits.ts';
import { countByValue, type Selection } from '../../filter/select.ts';
import { fold } from '../../lib/fold.ts';
import { deriveSummary, type Summary } from '../summary.ts';
import { parseQuoteSort, type QuoteSort, selectedWindow } from './quote-order.ts';
import { type QuoteRow, rowWriter } from './quote-row.ts';

export type QuotesModel = {
  summary: Summary;
  /** null = as they are read, article by article. */
  sort: QuoteSort | null;
  /** How many quotes the filter selects; `rows` are those from the `offset`th (0 and up) on. */
  total: number;
  offset: number;
  rows: readonly QuoteRow[];
  /** How many of all selected are of each type; what is missing to `total` has none. */
  types: Readonly<Record<QuoteType, number>>;
  /** With `q`: further quotes that have its words only in our summaries, or only in their speaker’s name. Not counted above. */
  beside: { summaries: number; speakers: number };
};

function besideOf(selection: Selection): QuotesModel['beside'] {
  const { summaries, speakers } = otherHits(selection);
  const counted = new Set(summaries);
  return { summaries: summaries.length, speakers: speakers.filter((row) => !counted.has(row)).length };
}

/** More rows than this are not given at once. */
const MOST = 500;

/** A window of the selected quotes in the order that `sort` of the filter asks for. */
export function deriveQuotes(
  selection: Selection,
  { offset, limit }: { offset: number; limit: number },
): QuotesModel {
  const { case: data, filter } = selection;
  const sort = parseQuoteSort(filter.sort);
  const write = rowWriter(data, fold(filter.q).split(' ').filter(Boolean), selection.known);
  const [direct = 0, partial = 0, indirect = 0] = countByValue(
    selection,
    data.quotes.facets.type,
    QUOTE_TYPES.length,
  );
  return {
    types: { direct, partial, indirect },
    beside: besideOf(selection),
    summary: deriveSummary(selection),
    sort,
    total: selection.count,
    offset,
    rows: selectedWindow(selection, sort, offset, Math.min(limit, MOST)).map(write),
  };
}
