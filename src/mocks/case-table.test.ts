import { expect, test } from 'vitest';
import { builtFromTable, caseFromTable, selectionFromTable } from './case-table.ts';

const TWO_OUTLETS = `
  quote               | article    | speaker | type     | statement | via        | frames           | about | published
  maintain lines      | hill       | austin  | partial  | lines     |            | security, policy | call  | 2024-06-26
  they agreed to talk | press      | moscow  | indirect | lines     | afp, hill? |                  |       |
  a second call       | hill.july  | austin  |          |           |            |                  |       |

  account       | claim      | article | voice  | evidence
  us            | who-called | hill    |        | q1
  russia        | who-called | press   | moscow | at the initiative of Moscow
  not-mentioned | who-called | kyiv    |        |
  not-its-subject | who-called | hill.july |    |
`;

test('names what it does not declare', () => {
  const file = caseFromTable(TWO_OUTLETS);
  expect(file.sources.map(({ id, name }) => `${id}: ${name}`)).toEqual([
    'hill: Hill',
    'press: Press',
    'afp: Afp',
    'kyiv: Kyiv',
  ]);
  expect(file.articles.map(({ id, sourceId }) => `${id} of ${sourceId}`)).toEqual([
    'hill of hill',
    'press of press',
    'hill.july of hill',
    'kyiv of kyiv',
  ]);
  expect(file.people?.map(({ id }) => id)).toEqual(['austin', 'moscow']);
  expect(file.events?.map(({ id }) => id)).toEqual(['call']);
});

test('quotes of one statement share it, chains keep what is inferred', () => {
  const { quotes = [], annotations, statements } = caseFromTable(TWO_OUTLETS);
  expect(quotes.map(({ id, statementId, quoteType }) => [id, statementId, quoteType])).toEqual([
    ['q1', 'lines', 'partial'],
    ['q2', 'lines', 'indirect'],
    ['q3', undefined, 'direct'],
  ]);
  expect(quotes[1]?.via).toEqual([
    { id: 'afp', basis: 'stated' },
    { id: 'hill', basis: 'inferred' },
  ]);
  expect(annotations?.map(({ frameId, primary }) => [frameId, primary])).toEqual([
    ['security', true],
    ['policy', false],
  ]);
  expect(statements).toEqual([{ id: 'lines', speakerId: 'austin', aboutEventIds: ['call'] }]);
});

test('accounts tell answers from silences', () => {
  const [claim] = caseFromTable(TWO_OUTLETS).claims ?? [];
  expect(claim?.answers?.map(({ id }) => id)).toEqual(['us', 'russia']);
  expect(claim?.accounts?.map(({ position, reason }) => reason ?? position)).toEqual([
    'reports',
    'reports',
    'not-mentioned',
    'not-its-subject',
  ]);
  expect(claim?.accounts?.[0]?.evidence).toEqual([{ quoteId: 'q1' }]);
  expect(claim?.accounts?.[1]?.evidence).toEqual([{ selector: { exact: 'at the initiative of Moscow' } }]);
});

test('builds and selects', () => {
  expect(builtFromTable(TWO_OUTLETS).quotes.count).toBe(3);
  expect(selectionFromTable(TWO_OUTLETS, { source: ['hill'] }).count).toBe(2);
});

test('says what it cannot read', () => {
  expect(() => caseFromTable('cat | name\n tom | Tom')).toThrow('A table of "cat" is not known');
  expect(() => caseFromTable('quote | article\n words |')).toThrow('A row needs "article"');
});
