import { useModel } from '../../engine/use-model.ts';
import type { Filter } from '../../filter/filter.ts';
import type { QuoteRow } from '../../models/quotes/quote-row.ts';
import type { QuotesModel } from '../../models/quotes/quotes.ts';

export const WINDOW = 100;

/**
 * The rows around the one that is first on screen: two windows of 100, so that what is on screen is never cut at the
 * edge of one. `rowAt` answers undefined for a row that is not there yet.
 */
export function useQuoteWindow(filter: Filter, first: number) {
  const offset = Math.floor(first / WINDOW) * WINDOW;
  const here = useModel('quotes', filter, { offset, limit: WINDOW });
  const next = useModel('quotes', filter, { offset: offset + WINDOW, limit: WINDOW });
  const rowAt = (index: number): QuoteRow | undefined => rowIn(here.model, index) ?? rowIn(next.model, index);
  return { model: here.model, isBusy: here.isBusy, failure: here.failure, rowAt };
}

const rowIn = (model: QuotesModel | null, index: number): QuoteRow | undefined =>
  model?.rows[index - model.offset];
