import { expect, test } from 'vitest';
import { buildCase } from '../case/build-case.ts';
import { caseFromTable } from '../mocks/case-table.ts';
import { deriveChanges, deriveMissing } from './changes.ts';

const data = buildCase(
  caseFromTable(
    `
    quote      | id   | article | statement | speaker
    held talks | held | hill    | talks     | austin

    claim | question
    who   | Who called?
  `,
    {
      case: {
        name: 'Two calls',
        version: '10',
        changes: [
          {
            version: '2',
            date: '2026-11-01',
            why: 'Headings are no quotes.',
            ids: [
              { list: 'quotes', from: 'heading', to: null },
              { list: 'quotes', from: 'heading-2', to: null },
              { list: 'claims', from: 'who-rang', to: 'who-called' },
            ],
          },
          {
            version: '9',
            date: '2026-11-20',
            why: 'Shorter names.',
            ids: [
              { list: 'claims', from: 'who-called', to: 'who' },
              { list: 'statements', from: 'a-talk', to: 'talks' },
              { list: 'quotes', from: 'kept', to: 'held' },
              { list: 'people', from: 'lloyd', to: 'austin' },
            ],
          },
          { version: '10', why: 'A note.' },
        ],
      },
    },
  ),
);
const missing = (list: Parameters<typeof deriveMissing>[1]['list'], id: string) =>
  deriveMissing({ case: data }, { list, id });

test('a record that was renamed leads to what stands for it today, over any number of versions', () => {
  expect(missing('claims', 'who-rang')).toEqual({
    version: '2',
    date: '2026-11-01',
    why: 'Headings are no quotes.',
    to: { id: 'who', name: 'Who called?', path: '/claims/who' },
  });
  expect(missing('quotes', 'kept')?.to).toMatchObject({ name: '“held talks”', path: '/quotes/held' });
  expect(missing('statements', 'a-talk')?.to?.path).toBe('/quotes/held');
  expect(missing('people', 'lloyd')?.to?.path).toBe('/quotes?speaker=austin');
});

test('a record that went says why, and one that the case never spoke of says nothing', () => {
  expect(missing('quotes', 'heading')).toMatchObject({ why: 'Headings are no quotes.', to: null });
  expect(missing('quotes', 'never')).toBeNull();
});

test('a link of an older version is told what changed since, and nothing that it knew', () => {
  const since = (version: string) =>
    deriveChanges({ case: data }, { since: version }).changes.map(
      ({ version: at, what }) => `${at}: ${what}`,
    );
  expect(since('1')).toEqual([
    '2: 2 quotes went; 1 question has another id',
    '9: 1 question has another id; 1 statement has another id; 1 quote has another id; 1 person has another id',
    '10: ',
  ]);
  expect(since('9')).toEqual(['10: ']);
  expect(since('10')).toEqual([]);
});
