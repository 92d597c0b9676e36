import { expect, test } from 'vitest';
import { buildCase } from '../../case/build-case.ts';
import { NO_FILTER } from '../../filter/filter.ts';
import { select, selectedRows } from '../../filter/select.ts';
import { selectionFromTable } from '../../mocks/case-table.ts';
import { generateCaseFile } from '../../mocks/generate-case.ts';
import { deriveFraming } from './framing.ts';

const CASE = `
  frame    | scheme | name
  security | frames | Security
  policy   | frames | Policy

  event | name | date
  june  | Call | 2024-06-25

  article | about
  hill    | june
  press   | june

  perspective | voices | sources
  ryder       | ryder  |
  press       |        | press

  quote | id | article | speaker | statement | frames   | about
  one   | q1 | hill    | ryder   | s1        | security | june
  two   | q2 | hill    | ryder   | s2        | security | june
  two   | q3 | press   | ryder   | s2        | policy   | june

  claim | about | question
  who   | june  | Who spoke?

  account       | claim | article | voice | evidence
  ryder         | who   | hill    | ryder | q1
  not-mentioned | who   | press   |       |

  label       | referent | article | voice
  the war     | war      | hill    | quoted ryder
  the dispute | war      | press   | own
`;

test('says how much there is, what it stresses, what it calls the thing, and what it leaves out', () => {
  expect(deriveFraming(selectionFromTable(CASE)).spoken).toEqual([
    'Ryder: 3 quotes of 2 statements in 2 sources; calls War “the war”; its answer to 1 question is carried, in one outlet only.',
    'Press: 1 quote of 1 statement; calls War the dispute; leaves out 1 of 1 question that was its subject.',
  ]);
});

test('its numbers are those counted from the case, on a generated one', () => {
  const built = buildCase(generateCaseFile(120, 9));
  const id = built.sources.rows[built.columns[0]!]!.id;
  const selection = select(built, { ...NO_FILTER, with: [id] });
  const rows = [...selectedRows(selection)].filter(
    (row) => built.articleSource[built.quotes.article[row]!] === built.columns[0],
  );
  const statements = new Set(rows.map((row) => built.quotes.statement[row])).size;
  expect(deriveFraming(selection).spoken[0]).toContain(`: ${rows.length} quotes of ${statements} statements`);
});
