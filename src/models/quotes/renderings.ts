import type { Case } from '../../case/case.ts';

const counts = new WeakMap<Case, Uint32Array>();

/** How many quotes of the whole case render each statement, by position in `statements`. Counted once per case. */
export function renderingsPerStatement(data: Case): Uint32Array {
  const known = counts.get(data);
  if (known) return known;
  const { statement } = data.quotes;
  const perStatement = new Uint32Array(data.statements.rows.length);
  for (let row = 0; row < statement.length; row++) perStatement[statement[row]!]!++;
  counts.set(data, perStatement);
  return perStatement;
}

/** Rows of the quotes of one statement, in file order, whatever the filter. */
export function rowsOfStatement(data: Case, position: number): number[] {
  const { statement } = data.quotes;
  const rows: number[] = [];
  for (let row = 0; row < statement.length; row++) if (statement[row] === position) rows.push(row);
  return rows;
}
