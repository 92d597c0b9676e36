import { useCallback } from 'react';
import { useModel } from '../../engine/use-model.ts';
import type { Filter } from '../../filter/filter.ts';
import type { QuoteRow } from '../../models/quotes/quote-row.ts';

/** Rows asked for at once, and the step in which the window moves: what is on screen is never cut at its edge. */
const ROWS = 100;
const STEP = 50;

/** The rows around the one that is first on screen. `rowAt` answers undefined for a row that is not there yet. */
export function useQuoteWindow(filter: Filter, first: number) {
  const offset = Math.floor(first / STEP) * STEP;
  const { model, isBusy, failure } = useModel('quotes', filter, { offset, limit: ROWS });
  const rowAt = useCallback(
    (index: number): QuoteRow | undefined => model?.rows[index - model.offset],
    [model],
  );
  return { model, isBusy, failure, rowAt };
}
