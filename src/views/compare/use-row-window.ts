import { useCallback, useState } from 'react';
import { COMPARE_ROWS, type CompareArgs } from '../../models/compare/compare.ts';

/** Windows begin at multiples of this, one before the row that is first in sight. */
const STEP = 25;
/** Rows that may be in sight at once. */
const IN_SIGHT = 20;

/** Whether the rows from `from` on have what is in sight when `first` is the first row. */
export const hasInSight = (from: number, first: number): boolean =>
  first >= from && first + IN_SIGHT <= from + COMPARE_ROWS;

/** Where the window of rows begins that has `first` in its first half. */
export const windowFor = (first: number): number => Math.max(0, Math.floor(first / STEP) * STEP - STEP);

/** Which rows are asked for, as the reader scrolls: others only when those that are there no longer do. */
export function useRowWindow() {
  const [from, setFrom] = useState<number | null>(null);
  const args: CompareArgs = from === null ? null : { from, rows: COMPARE_ROWS };
  const showFirst = useCallback((there: number, first: number) => {
    if (!hasInSight(there, first)) setFrom(windowFor(first));
  }, []);
  return { args, showFirst };
}
