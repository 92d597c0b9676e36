import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildCase } from '../../case/build-case.ts';
import { type Filter, NO_FILTER } from '../../filter/filter.ts';
import { select } from '../../filter/select.ts';
import { selectionFromTable } from '../../mocks/case-table.ts';
import { generateCaseFile } from '../../mocks/generate-case.ts';
import { deriveClaim } from '../compare/claim.ts';
import { deriveOrigins, type OriginsModel, writeOriginsSentence } from './origins.ts';

const CASE = `
  event    | name          | date
  briefing | The briefing  | 2026-03-05
  release  | The release   |

  article  | published
  courier  | 2026-03-06
  gazette  | 2026-03-06
  mirror   | 2026-03-07

  person | name       | vague
  varga  | Ilse Varga |
  town   | The town   | yes

  quote              | id | article | speaker | speakerText   | statement | origin   | type     | via
  We shut the pier   | q1 | courier | varga   |               | shut      | briefing | partial  |
  We shut the pier.  | q2 | gazette | varga   |               | shut      | briefing | direct   | wire?
  It costs too much  | q3 | courier | varga   |               | cost      | briefing | indirect |
  The ice is thin    | q4 | mirror  | varga   |               | ice       | release  | direct   |
  It was us          | q5 | gazette | varga   |               | us        |          | direct   |
  Not us             | q6 | mirror  | varga   |               | not       |          | direct   |
  Nobody asked       | q7 | courier |         | a dock worker | asked     |          | direct   |
  They came late     | q8 | gazette |         | a dock worker | late      |          | direct   |
  Fine               | q9 | mirror  | town    |               | fine      |          | direct   |
  Still fine         | qa | gazette | town    |               | still     |          | direct   |
`;
const origins = (asked: Partial<Filter> = {}) => deriveOrigins(selectionFromTable(CASE, asked));
const lines = ({ origins }: OriginsModel) =>
  origins.map(
    ({ name, date, outlets, statements }) =>
      `${name}, ${date || 'no day'}: ${outlets.map(({ id }) => id).join(' ')}; ${statements.map(({ quote, quotes }) => `${quote.id}/${quotes}`).join(' ')}`,
  );

test('one row an origin: who carries it, and each statement in its fullest words; what most outlets carry stands first', () => {
  expect(lines(origins())).toEqual([
    'The briefing, 5 March 2026: courier gazette; q2/2 q3/1',
    'Ilse Varga, no day: gazette mirror; q5/1 q6/1',
    'The release, no day: mirror; q4/1',
    'a dock worker, no day: courier; q7/1',
    'a dock worker, no day: gazette; q8/1',
    'The town, no day: mirror; q9/1',
    'The town, no day: gazette; qa/1',
  ]);
  expect(
    origins().origins[0]?.statements[0]?.outlets.map(({ source, quoteId, via }) => [
      source.id,
      quoteId,
      via.map(({ name, isInferred }) => `${name} ${isInferred}`),
    ]),
  ).toEqual([
    ['courier', 'q1', []],
    ['gazette', 'q2', ['Wire true']],
  ]);
});

test('who is vague, or known by a wording only, may be another one each time', () => {
  const keys = origins().origins.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(origins().counts).toEqual({ statements: 9, origins: 7, several: 2, occasions: 2 });
});

test('what the filter leaves is counted, and the sentence says what is told by several', () => {
  expect(writeOriginsSentence(origins().counts)).toBe(
    '9 statements come from 7 origins. 2 of these are carried by two outlets or more: told by several, from one.',
  );
  expect(writeOriginsSentence(origins({ source: ['courier'] }).counts)).toBe(
    '3 statements come from 2 origins. None of these is carried by two outlets in view.',
  );
  expect(writeOriginsSentence(origins({ event: ['briefing'] }).counts)).toBe(
    '2 statements come from 1 origin. It is carried by two outlets or more: told by several, from one.',
  );
  expect(writeOriginsSentence(origins({ q: 'nowhere' }).counts)).toMatch(/^No quote in view/);
});

test('every selected quote is in one origin, and a question counts the origins of its quotes as the list does', () => {
  for (const data of [
    buildCase(JSON.parse(readFileSync('data/austin-belousov-2024.case.json', 'utf8'))),
    buildCase(generateCaseFile(90, 5)),
  ]) {
    const selection = select(data, NO_FILTER);
    const model = deriveOrigins(selection);
    if (model.more === 0)
      expect(model.origins.reduce((sum, { quotes }) => sum + quotes, 0)).toBe(selection.count);
    const names = new Set(model.origins.map(({ name }) => name));
    for (const { id } of data.claims.rows)
      for (const name of deriveClaim(selection, { id }).claim?.opened.origins.origins ?? [])
        if (model.more === 0) expect(names).toContain(name);
  }
});
