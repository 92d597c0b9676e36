import { useEffect, useState } from 'react';
import { useAsk } from '../../engine/use-ask.ts';
import type { Filter } from '../../filter/filter.ts';
import type { QuoteRow } from '../../models/quotes/quote-row.ts';

/** More rows than this are not printed: some 400 pages. */
export const MOST_PRINTED = 5000;
/** Rows asked for at a time, and how long the list rests before they are, in ms. */
const AT_ONCE = 500;
const REST = 500;

/**
 * Every row of a list that is only drawn where the reader looks, fetched while the page rests: a browser that prints does
 * not wait for an answer. null until they are there, and for lists too long to print.
 */
export function useRowsToPrint(filter: Filter, total: number, isNeeded: boolean): readonly QuoteRow[] | null {
  const ask = useAsk();
  const key = JSON.stringify(filter);
  const [kept, setKept] = useState<{ key: string; rows: readonly QuoteRow[] } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the filter
  useEffect(() => {
    if (!isNeeded || total > MOST_PRINTED) return;
    let isOver = false;
    const fetchAll = async () => {
      const rows: QuoteRow[] = [];
      for (let offset = 0; offset < total && !isOver; offset += AT_ONCE)
        rows.push(...(await ask('quotes', filter, { offset, limit: AT_ONCE })).rows);
      if (!isOver) setKept({ key, rows });
    };
    const timer = setTimeout(() => void fetchAll().catch(() => {}), REST);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [key, total, isNeeded, ask]);
  return kept?.key === key ? kept.rows : null;
}
