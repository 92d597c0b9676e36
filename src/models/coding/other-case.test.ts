import { expect, test } from 'vitest';
import { buildCase } from '../../case/build-case.ts';
import type { CaseFile } from '../../case/case-file.ts';
import { smallCase } from '../../case/small-case.ts';
import { NO_FILTER } from '../../filter/filter.ts';
import { select } from '../../filter/select.ts';
import { deriveAgreement } from './coding-agreement.ts';
import { otherCaseOf } from './other-case.ts';

const mine = smallCase() as unknown as CaseFile;

/** The same case as a second person coded it: other ids, one code otherwise, one answer otherwise. */
function theirs(): CaseFile {
  const file = smallCase() as unknown as CaseFile;
  return {
    ...file,
    quotes: [
      ...(file.quotes ?? [])
        .filter(({ id }) => id !== 'seems-open')
        .map((quote) => ({ ...quote, id: `b-${quote.id}` })),
      { id: 'b-more', articleId: 'radio-july', selector: { exact: 'Nobody at the station' } },
    ],
    frames: [{ id: 'gratitude', schemeId: 'book', prefLabel: 'thanks' }],
    annotations: [
      {
        id: 'b-one',
        quoteId: 'b-stays-open',
        frameId: 'gratitude',
        markedWords: ['harbour'],
        confidence: 0.6,
      },
    ],
    claims: (file.claims ?? []).map((claim) => ({
      ...claim,
      id: 'who-phoned',
      answers: [
        { id: 'x', text: 'the mayor' },
        { id: 'y', text: 'The fisher' },
      ],
      accounts: (claim.accounts ?? []).map((account, i) => ({
        ...account,
        answer: i === 0 ? 'x' : 'y',
        evidence: [],
      })),
    })),
  };
}

const compare = (file: CaseFile) =>
  deriveAgreement(select(buildCase(mine), NO_FILTER), { codings: [], cases: [otherCaseOf(file, 'Ben')] });

test('a second person’s whole case lies over the first: who coded a quote how, with the words and how sure', () => {
  const { coders, disagreements, pairs } = compare(theirs());
  expect(coders).toEqual(['The case’s coder', 'Ben']);
  expect(pairs[0]).toMatchObject({ coder: 'Ben', n: 1, percent: 0 });
  expect(disagreements).toMatchObject([{ quote: { id: 'stays-open' }, labels: ['Openness', 'Thanks'] }]);
  const [own, other] = disagreements[0]?.said ?? [];
  const marked = (said: typeof own) => said?.words?.filter(({ mark }) => mark).map(({ text }) => text);
  expect([marked(own), marked(other)]).toEqual([['stays open'], ['harbour']]);
  expect([own?.confidence, other?.confidence]).toEqual([null, 0.6]);
});

test('quotes that only one has are counted, and answers are compared cell by cell, whatever their ids', () => {
  const [ben] = compare(theirs()).cases;
  expect(ben?.quotes).toEqual({ both: 2, onlyHere: 1, onlyThere: 1 });
  expect(ben?.cells).toMatchObject({
    n: 2,
    alike: 1,
    differ: [
      {
        question: 'Who called?',
        source: { name: 'Island Radio' },
        here: 'The mayor, by phone',
        there: 'The fisher',
      },
    ],
  });
});

test('the case laid over itself differs nowhere', () => {
  const { disagreements, cases, pairs } = compare(mine);
  expect(disagreements).toEqual([]);
  expect(pairs[0]).toMatchObject({ n: 1, percent: 1 });
  expect(cases[0]).toMatchObject({
    quotes: { both: 3, onlyHere: 0, onlyThere: 0 },
    cells: { n: 2, alike: 2, differ: [] },
  });
});
