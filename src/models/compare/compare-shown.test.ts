import { expect, test } from 'vitest';
import type { Show } from '../../filter/filter.ts';
import { isolate } from '../../lib/isolate.ts';
import { selectionFromTable } from '../../mocks/case-table.ts';
import { deriveCompare } from './compare.ts';
import { writeShown } from './compare-shown.ts';

const TABLE = `
  source | name
  hill   | The Hill
  kyiv   | Kyiv Post
  press  | Press TV

  event | date
  june  | 2024-06-25

  article | source | published  | about
  hill    | hill   | 2024-07-12 | june
  kyiv    | kyiv   | 2024-07-12 | june
  press   | press  | 2024-07-12 | june

  claim | about | question
  who   | june  | Who called?
  when  | june  | When?

  account       | claim | article | voice
  us            | who   | hill    | own
  us            | who   | kyiv    | own
  not-mentioned | who   | press   |
  noon          | when  | hill    | own
  not-mentioned | when  | kyiv    |
  not-mentioned | when  | press   |
`;

const said = (show: Show, columns: 'sources' | 'voices' = 'sources') =>
  writeShown(deriveCompare(selectionFromTable(TABLE, { show, columns }), null), show);

test('which questions a reader chose is said with how many of all', () => {
  expect(said({ rule: 'disagree' })).toBe('2 of 2 questions differ');
  expect(said({ rule: 'kind', kind: 'omission' })).toBe('2 of 2 questions: omission');
  expect(said({ rule: 'kind', kind: 'single' }, 'voices')).toMatch(/: one voice in view answers$/);
});

test('a source is named, in isolation; one that the case does not have by its id', () => {
  const hill = isolate('The Hill');
  expect(said({ rule: 'only', source: 'hill' })).toBe(`1 of 2 questions: only ${hill} tells`);
  expect(said({ rule: 'only', source: 'nobody' })).toContain(`only ${isolate('nobody')} tells`);
  expect(said({ rule: 'only', source: 'hill' }, 'voices')).toContain(`only ${hill} answers`);
});

test('so is one that everybody else tells without', () => {
  expect(said({ rule: 'all-but', source: 'press' })).toBe(
    `1 of 2 questions: told by every source whose subject it was, but not by ${isolate('Press TV')}`,
  );
  expect(said({ rule: 'all-but', source: 'press' }, 'voices')).toMatch(/: answered by all but /);
});
