import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCase } from '../../case/build-case.ts';
import { NO_FILTER } from '../../filter/filter.ts';
import { select } from '../../filter/select.ts';
import { selectionFromTable } from '../../mocks/case-table.ts';
import { generateCaseFile } from '../../mocks/generate-case.ts';
import { deriveDifference, tapWords } from './spot-the-difference.ts';
import { deriveWho, QUESTIONS, VOICES } from './who-said-it.ts';

const CASE = `
  quote                                | id | article | speaker | statement | type
  we keep the lines of talk open       | q1 | hill    | ryder   | lines     | direct
  we keep the channels of talk open    | q2 | press   | ryder   | lines     | direct
  they asked for the call to be made   | q3 | press   | moscow  | call      | indirect
  no new aid was agreed on that day    | q4 | hill    | nato    | aid       | indirect
  Kyiv was told of it in the evening   | q5 | hill    | kyiv    | told      | indirect
  all of it is up to the two ministers | q6 | hill    | austin  | upto      | direct
  yes indeed                           | q7 | hill    | austin  | short     | direct
`;

test('a quote, four voices, the one who spoke among them; no quote that names its speaker or says too little', () => {
  const { questions } = deriveWho(selectionFromTable(CASE), { seed: 3 });
  expect(questions.map(({ quote }) => quote.id).toSorted()).toEqual(['q1', 'q3', 'q4', 'q6']);
  for (const { voices, right } of questions) {
    expect(voices).toHaveLength(VOICES);
    expect(voices.map(({ id }) => id)).toContain(right);
  }
});

test('the same seed asks the same ten of a whole class, another seed asks otherwise', () => {
  const selection = select(buildCase(generateCaseFile(200, 5)), NO_FILTER);
  fc.assert(
    fc.property(fc.nat(99_999), (seed) => {
      const first = deriveWho(selection, { seed });
      expect(deriveWho(selection, { seed })).toEqual(first);
      expect(first.questions).toHaveLength(QUESTIONS);
      for (const { voices, right } of first.questions) {
        expect(new Set(voices.map(({ id }) => id)).size).toBe(VOICES);
        expect(voices.some(({ id }) => id === right)).toBe(true);
      }
      expect(new Set(first.questions.map(({ quote }) => quote.id)).size).toBe(QUESTIONS);
    }),
    { numRuns: 30 },
  );
  const orders = [1, 2, 3].map((seed) =>
    deriveWho(selection, { seed })
      .questions.map(({ quote }) => quote.id)
      .join(),
  );
  expect(new Set(orders).size).toBe(3);
});

test('a case with too few voices asks nothing, and says how many there are', () => {
  expect(deriveWho(selectionFromTable(CASE, { speaker: ['ryder', 'moscow'] }), { seed: 1 })).toMatchObject({
    questions: [],
    speakers: 2,
  });
});

test('two renderings of one statement: the words that only the second has are to be found', () => {
  const { questions, usable } = deriveDifference(selectionFromTable(CASE), { seed: 1 });
  expect(usable).toBe(1);
  expect(questions[0]).toMatchObject({
    first: { id: 'q1' },
    second: { id: 'q2' },
    difference: '1 word replaced',
  });
  expect(questions[0]?.words.filter(({ differs }) => differs).map(({ text }) => text)).toEqual(['channels']);
});

test('words to tap are the text to the last character, with its spaces', () => {
  const words = tapWords([{ text: 'keep the ' }, { text: 'chan', mark: true }, { text: 'nels,  open' }]);
  expect(words.map(({ text, after }) => text + after).join('')).toBe('keep the channels,  open');
  expect(words.filter(({ differs }) => differs).map(({ text }) => text)).toEqual(['channels,']);
});
