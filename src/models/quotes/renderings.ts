import type { Case } from '../../case/case.ts';
import { oncePer } from '../../lib/once-per.ts';

/** How many quotes of the whole case render each statement, by position in `statements`. Counted once per case. */
export const renderingsPerStatement = oncePer((data: Case): Uint32Array => {
  const { statement } = data.quotes;
  const perStatement = new Uint32Array(data.statements.rows.length);
  for (let row = 0; row < statement.length; row++) perStatement[statement[row]!]!++;
  return perStatement;
});

/** Per statement, where its rows begin in `rows`; they end where the next one's begin. */
type RowsByStatement = { begin: Uint32Array; rows: Uint32Array };

/** Rows put together by statement, in file order within one. Once per case: a page asks for one, an exercise for all. */
const rowsByStatement = oncePer((data: Case): RowsByStatement => {
  const { statement } = data.quotes;
  const counts = renderingsPerStatement(data);
  const begin = new Uint32Array(counts.length + 1);
  for (let s = 0; s < counts.length; s++) begin[s + 1] = begin[s]! + counts[s]!;
  const next = begin.slice();
  const rows = new Uint32Array(statement.length);
  for (let row = 0; row < statement.length; row++) {
    const s = statement[row]!;
    rows[next[s]!] = row;
    next[s] = next[s]! + 1;
  }
  return { begin, rows };
});

/** Rows of the quotes of one statement, in file order, whatever the filter. */
export function rowsOfStatement(data: Case, position: number): number[] {
  const { begin, rows } = rowsByStatement(data);
  return [...rows.subarray(begin[position], begin[position + 1])];
}
