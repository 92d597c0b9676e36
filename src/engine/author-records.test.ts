import { expect, test } from 'vitest';
import { caseFromTable } from '../mocks/case-table.ts';
import { isJoined, recordsOf } from './author-records.ts';

test('records are chosen from by name, in the order of the file; one without a name by its id or words', () => {
  const file = caseFromTable(`
    quote        | id | article | speaker
    keep calm    | q2 | hill    | ryder
    carry on now | q1 | press   | moscow
  `);
  const [, second] = file.people as { name?: string }[];
  delete second?.name;
  expect(recordsOf(file, 'people')).toEqual([
    { id: 'ryder', name: 'Ryder' },
    { id: 'moscow', name: 'moscow' },
  ]);
  expect(recordsOf(file, 'quotes').map(({ id }) => id)).toEqual(['q2', 'q1']);
  expect(recordsOf(file, 'quotes')[0]?.name).toContain('keep calm');
  expect(recordsOf(file, 'tours')).toEqual([]);
});

test('of which lists two records can become one', () => {
  expect(['people', 'sources', 'quotes'].map(isJoined)).toEqual([true, true, false]);
});
