import { expect, test } from 'vitest';
import { buildCase } from '../../../case/build-case.ts';
import { caseFromTable } from '../../../mocks/case-table.ts';
import { generateCase } from '../../../mocks/generate-case.ts';
import { rowsAbout } from './rows-about.ts';

const CALLS = `
  source | name
  hill   | The Hill

  article | source | about
  one     | hill   | june

  event | name
  june  | First call
  july  | Second call
  never | No call

  quote   | id | article | about
  a       | q1 | one     | july
  b       | q2 | one     | june
  c       | q3 | one     | june, july
  d       | q4 | one     | july
`;

test('the quotes about an event, in file order, also those that are about another too', () => {
  const data = buildCase(caseFromTable(CALLS));
  const about = (id: string) =>
    [...rowsAbout(data, data.events.at.get(id) ?? -1)].map((row) => data.quotes.id[row]);
  expect(about('july')).toEqual(['q1', 'q3', 'q4']);
  expect(about('june')).toEqual(['q2', 'q3']);
  expect(about('never')).toEqual([]);
});

test('they are the rows that a look at every quote finds', () => {
  const data = generateCase(400);
  const { codes, sets } = data.quotes.facets.event;
  for (const event of data.events.rows.keys()) {
    const byHand = [...codes.keys()].filter((row) => sets[codes[row]!]!.includes(event));
    expect([...rowsAbout(data, event)]).toEqual(byHand);
  }
});
