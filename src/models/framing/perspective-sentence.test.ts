import { expect, test } from 'vitest';
import { buildCase } from '../../case/build-case.ts';
import { NO_FILTER } from '../../filter/filter.ts';
import { select, selectedRows } from '../../filter/select.ts';
import { selectionFromTable } from '../../mocks/case-table.ts';
import { generateCaseFile } from '../../mocks/generate-case.ts';
import { deriveFraming } from './framing.ts';
import { writeFramingSentence } from './framing-sentence.ts';

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
    'Press: 1 quote of 1 statement; calls War the dispute; answers 0 questions and leaves out 1 that was its subject.',
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

test('a frame that others equal is not named as what is mostly stressed without them', () => {
  const stressed = (counts: Readonly<Record<string, number>>): string | undefined => {
    const names = Object.keys(counts);
    const quotes = names.flatMap((name) =>
      Array.from(
        { length: counts[name] ?? 0 },
        (_, i) => `words ${name}${i} | hill | ryder | s${name}${i} | ${name}`,
      ),
    );
    const table = `
  frame | scheme | name
  ${names.map((name) => `${name} | frames | ${name.toUpperCase()}`).join('\n  ')}

  perspective | voices
  ryder       | ryder

  quote | article | speaker | statement | frames
  ${quotes.join('\n  ')}
`;
    return deriveFraming(selectionFromTable(table)).spoken[0]?.split(', ').slice(1).join(', ');
  };
  expect(stressed({ a: 5, b: 3 })).toBe('mostly A (5) and B (3) of 8 coded.');
  expect(stressed({ a: 3, b: 3 })).toBe('mostly A (3) and B (3) of 6 coded.');
  expect(stressed({ a: 3, b: 3, c: 3 })).toBe('3 frames alike (3 each) of 9 coded.');
  expect(stressed({ a: 5, b: 3, c: 3 })).toBe('most often A (5) of 11 coded.');
});

test('a statement that two outlets code differently is one coded statement, and so is a quote with two frames', () => {
  const table = `
    frame | scheme | name
    a     | frames | A
    b     | frames | B

    perspective | voices
    ryder       | ryder

    quote | article | speaker | statement | frames
    ${Array.from({ length: 4 }, (_, i) => `word${i} | hill | ryder | s${i} | a\n    same${i} | press | ryder | s${i} | b`).join('\n    ')}
  `;
  const model = deriveFraming(selectionFromTable(table));
  expect(model.spoken[0]).toContain('mostly A (4) and B (4) of 4 coded.');
  expect(writeFramingSentence(model.sentence)).toBe(
    'Ryder most often stresses A and B (4 each of 4 coded statements).',
  );
});
