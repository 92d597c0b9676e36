import { expect, test } from 'vitest';
import { buildCase } from '../../case/build-case.ts';
import { NO_FILTER } from '../../filter/filter.ts';
import { select } from '../../filter/select.ts';
import { selectionFromTable } from '../../mocks/case-table.ts';
import { countryName, deriveSource } from './source.ts';

const OUTLETS = `
  source | name       | country | owner     | funding
  hill   | The Hill   | US      | A company |
  afp    | AFP        | FR      |           | Subscriptions

  person  | name      | of
  austin  | Austin    | pentagon
  singh   | Singh     | pentagon
  pentagon | Pentagon | us
  moscow  | Moscow    |

  article | source | published  | headline | words
  hill    | hill   | 2024-07-12 | A call   | 400
  digest  | digest |            |          |

  quote             | article | speaker  | type     | statement | via
  one two three     | hill    | singh    | partial  | lines     |
  four five         | hill    | singh    | direct   |           |
  retold words      | hill    | pentagon | indirect |           |
  six               | hill    | moscow   | direct   |           | afp
  seven eight       | hill    |          | direct   |           |
  one two three     | digest  | singh    | partial  | lines     | hill?
  six               | digest  | moscow   | direct   |           | afp
`;

const page = (id: string) => {
  const model = deriveSource(selectionFromTable(OUTLETS, { type: ['indirect'] }), { id }).page;
  if (!model) throw new Error(`No source ${id}`);
  return model;
};

test('states the same facts for every source, and what it does not know as such', () => {
  expect(page('hill').facts).toEqual([
    { name: 'kind', text: '' },
    { name: 'country', text: 'United States' },
    { name: 'owner', text: 'A company' },
    { name: 'funding', text: '' },
    { name: 'tie', text: '' },
  ]);
  expect(page('digest').facts.every(({ text }) => text === '')).toBe(true);
});

test('counts the whole case, whatever the filter', () => {
  expect(page('hill')).toMatchObject({ quotes: 5, statements: 5, quotedWords: 8, unnamed: 1 });
  expect(page('hill').articles).toMatchObject([
    { headline: 'A call', wordCount: 400, quotes: 5, quotedWords: 8 },
  ]);
});

test('shows whom it lets speak, organisations with their people', () => {
  expect(
    page('hill').voices.map(({ name, depth, quotes, quotedWords }) => [name, depth, quotes, quotedWords]),
  ).toEqual([
    ['Us', 0, 3, 5],
    ['Pentagon', 1, 3, 5],
    ['Singh', 2, 2, 5],
    ['Moscow', 0, 1, 1],
  ]);
});

test('shows who relayed to whom, stated or inferred', () => {
  expect(page('digest').takesFrom.map(({ name, quotes, inferred }) => [name, quotes, inferred])).toEqual([
    ['AFP', 1, 0],
    ['The Hill', 1, 1],
  ]);
  expect(page('hill').givesTo.map(({ name, inferred }) => [name, inferred])).toEqual([['Digest', 1]]);
});

test('a relay without an article has a page of what came through it', () => {
  const afp = page('afp');
  expect(afp.articles).toEqual([]);
  expect(afp.relayedCount).toBe(2);
  expect(afp.relayed.map(({ source }) => source?.name)).toEqual(['The Hill', 'Digest']);
});

test('an unknown source has no page, one with only a name has one', () => {
  const bare = select(
    buildCase({ case: { name: 'x' }, sources: [{ id: 's', name: 'S' }], articles: [] }),
    NO_FILTER,
  );
  expect(deriveSource(bare, { id: 'gone' }).page).toBeNull();
  expect(deriveSource(bare, { id: 's' }).page).toMatchObject({ quotes: 0, voices: [], basis: null });
});

test.each([
  ['IR', 'Iran'],
  ['Iran', 'Iran'],
  [undefined, ''],
])('country %s', (code, name) => expect(countryName(code)).toBe(name));
