import { expect, test } from 'vitest';
import { buildCase } from '../case/build-case.ts';
import type { CaseFile, ListName } from '../case/case-file.ts';
import { smallCase } from '../case/small-case.ts';
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

test.each([
  ['sources', 'Harbour Post', (id: string) => `/sources/${id}`],
  ['people', 'The Town', (id: string) => `/quotes?speaker=${id}`],
  ['perspectives', 'Town', (id: string) => `/framing?with=${id}`],
  ['articles', 'Mayor calls fisher', (id: string) => `/articles/${id}`],
  ['events', 'The call', (id: string) => `/events/${id}`],
  ['statements', 'open', () => '/quotes/stays-open'],
  ['quotes', '“the harbour stays open”', (id: string) => `/quotes/${id}`],
  ['claims', expect.any(String), (id: string) => `/claims/${id}`],
  ['referents', expect.any(String), (id: string) => `/present/referent/${id}`],
  ['schemes', expect.any(String), (id: string) => `/framing?scheme=${id}`],
  ['frames', expect.any(String), (id: string) => `/quotes?frame=${id}`],
  ['tours', expect.any(String), (id: string) => `/present/${id}/1`],
] as const)(
  'what stands for one of the %s is named, with the page or view that shows it',
  (list, name, path) => {
    const file = smallCase() as unknown as CaseFile;
    const id = ((file[list] ?? []) as { id: string }[])[0]?.id as string;
    const changes = [{ version: '2', ids: [{ list, from: 'gone', to: id }] }];
    const small = buildCase({ ...file, case: { ...file.case, changes } });
    expect(deriveMissing({ case: small }, { list: list as ListName, id: 'gone' })?.to).toEqual({
      id,
      name,
      path: path(id),
    });
  },
);

test('a statement without a quote is shown nowhere, a code has no name, and a successor that is not there is none', () => {
  const file = smallCase() as unknown as CaseFile;
  const to = (list: ListName, id: string) => ({ version: '2', ids: [{ list, from: 'gone', to: id }] });
  const of = (list: ListName, id: string, more: Partial<CaseFile> = {}) =>
    deriveMissing(
      { case: buildCase({ ...file, ...more, case: { ...file.case, changes: [to(list, id)] } }) },
      { list, id: 'gone' },
    );
  expect(of('statements', 'open', { quotes: [] })?.to).toEqual({ id: 'open', name: 'open', path: null });
  expect(of('annotations', file.annotations?.[0]?.id ?? '')?.to).toBeNull();
  expect(of('people', 'nobody')?.to).toBeNull();
  expect(of('quotes', 'nothing')?.to).toBeNull();
});
