import { expect, test } from 'vitest';
import { selectionFromTable } from '../mocks/case-table.ts';
import { deriveCompare } from './compare/compare.ts';
import { deriveQuotes } from './quotes/quotes.ts';

const TABLE = `
  article   | source | published  | headline        | about
  hill.june | hill   | 2024-06-25 | The first call  | call
  hill.july | hill   | 2024-07-12 | The second call | call
  hill.late | hill   |            |                 | call
  press     | press  | 2024-06-26 | Press tells     | call

  quote | article   | about
  one   | hill.june | call
  two   | hill.july | call
  three | press     | call

  claim | question | about
  who   | Who?     | call

  account | claim | article   | voice | evidence
  us      | who   | hill.june | own   | q1
  them    | who   | hill.july | own   | q2
  us      | who   | press     | own   | q3
`;

test('of a source with several articles, each quote and each answer says which one it is from', () => {
  const selection = selectionFromTable(TABLE);
  const { rows } = deriveQuotes(selection, { offset: 0, limit: 10 });
  expect(rows.map(({ id, article }) => `${id}: ${article}`).sort()).toEqual([
    'q1: The first call, 25 June 2024',
    'q2: The second call, 12 July 2024',
    'q3: null',
  ]);
  const [row] = deriveCompare(selection, null).groups.flatMap((group) => group.rows);
  expect(row!.cells.map(({ accounts }) => accounts.map(({ article }) => article))).toEqual([
    ['The first call, 25 June 2024', 'The second call, 12 July 2024'],
    [null],
  ]);
});
