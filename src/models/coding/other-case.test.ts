import { expect, test } from 'vitest';
import { buildCase } from '../../case/build-case.ts';
import type { CaseFile } from '../../case/case-file.ts';
import { smallCase } from '../../case/small-case.ts';
import { NO_FILTER } from '../../filter/filter.ts';
import { select } from '../../filter/select.ts';
import { codesOfTable } from './code-table.ts';
import { deriveAgreement } from './coding-agreement.ts';
import { type OtherCase, otherCaseOf } from './other-case.ts';

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

const layTable = (cases: readonly OtherCase[] | null) =>
  deriveAgreement(select(buildCase(mine), NO_FILTER), { codings: [], cases: cases ?? [] });

test('a table of a spreadsheet is a second person’s codes: quotes by id or by words, several coders, how sure each was', () => {
  const { coders, disagreements, cases, left } = layTable(
    codesOfTable(
      [
        ['Quote', 'Code', 'Coder', 'Marked words', 'Confidence'],
        ['stays-open', 'Thanks', 'Ana', 'harbour', '80 %'],
        ['“The harbour stays open”', 'OPENNESS', 'Ben', '', ''],
        ['nobody said this', 'Thanks', 'Ben', '', ''],
        ['stays-open', 'Blame', 'Cem', '', ''],
        ['', '', '', '', ''],
      ],
      'table',
    ),
  );
  expect(coders).toEqual(['The case’s coder', 'Ana', 'Ben', 'Cem']);
  expect(disagreements).toMatchObject([{ labels: ['Openness', 'Thanks', 'Openness', null] }]);
  expect(disagreements[0]?.said[1]?.confidence).toBe(0.8);
  expect(cases).toEqual([]);
  expect(left).toMatchObject([
    { coder: 'Ben', quotes: 1 },
    { coder: 'Cem', unknown: [{ label: 'Blame', n: 1 }] },
  ]);
});

test.each([
  ['a scale to five', 'Confidence', ['1', '4', '5', ''], [0.2, 0.8, 1, null]],
  ['a scale to five that nobody was quite sure on', 'Certainty', ['1', '2,5'], [0.2, 0.5]],
  ['a scale to seven', 'Sure', ['1', '7'], [0.142857142857, 1]],
  ['shares', 'Confidence', ['0', '0.5', '0,87', '1'], [0, 0.5, 0.87, 1]],
  ['numbers to a hundred, the lowest among them', 'Confidence', ['1', '4', '100'], [0.01, 0.04, 1]],
  ['percent, with and without their sign', 'Confidence', ['80 %', '4', '1', '0.5'], [0.8, 0.04, 0.01, 0.005]],
  ['a scale that the title tells', 'Confidence (0–10)', ['4', '1'], [0.4, 0.1]],
  ['percent in the title', 'Certainty, %', ['4', '1'], [0.04, 0.01]],
  [
    'a scale that a cell tells',
    'Confidence',
    ['4 of 7', '1', '3/7'],
    [0.571428571429, 0.142857142857, 0.428571428571],
  ],
  [
    'words, signs and what lies outside of the scale',
    'Confidence',
    ['high', '-1', '5?', '999', '2'],
    [null, null, null, null, 0.4],
  ],
])('how sure a coder was is read by the whole column: %s', (_, title, cells, shares) => {
  const [coder] =
    codesOfTable([['Quote', 'Code', title], ...cells.map((cell) => ['q', 'Thanks', cell])], 'table') ?? [];
  expect(coder?.quotes.map(({ codes }) => codes[0]?.confidence)).toEqual(shares);
});

test.each([
  ['no code', ['quote', 'speaker']],
  ['no quote', ['code', 'coder']],
])('a table with %s is none of codes', (_, head) => {
  expect(codesOfTable([head, ['a', 'b']], 'table')).toBeNull();
});

test('a quote with two main codes is not measured, whichever of them stands first, and is counted', () => {
  const file = theirs();
  const [code] = file.annotations ?? [];
  const both = [
    { ...code, id: 'b-one', primary: true },
    { ...code, id: 'b-two', frameId: 'openness', primary: true },
  ];
  const { coders, pairs, left } = compare({
    ...file,
    frames: [...(file.frames ?? []), { id: 'openness', schemeId: 'book', prefLabel: 'Openness' }],
    annotations: both as NonNullable<CaseFile['annotations']>,
  });
  expect(coders).toHaveLength(2);
  expect(pairs[0]?.n).toBe(0);
  expect(left).toMatchObject([{ coder: 'Ben', twice: 1 }]);
});

test('in another version of a text a place says nothing: the words decide', () => {
  const file = smallCase() as unknown as CaseFile;
  const digest = (sign: string) => `sha256-${sign.repeat(64)}`;
  const withDigest = (of: CaseFile, sign: string): CaseFile => ({
    ...of,
    articles: of.articles.map((article) => ({ ...article, textDigest: digest(sign) })),
  });
  const moved = {
    ...withDigest(file, 'b'),
    quotes: (file.quotes ?? []).map((quote, i) =>
      i === 0
        ? { ...quote, selector: { ...quote.selector, exact: 'Other words that stand there now' } }
        : quote,
    ),
  };
  const { cases } = deriveAgreement(select(buildCase(withDigest(mine, 'a')), NO_FILTER), {
    codings: [],
    cases: [otherCaseOf(moved, 'Ben')],
  });
  expect(cases[0]?.quotes).toEqual({ both: 2, onlyHere: 1, onlyThere: 1 });
});

test('codes of an earlier version follow the ids that the case gives up, and what is gone is counted', () => {
  const renamed: CaseFile = {
    ...mine,
    case: {
      ...mine.case,
      changes: [
        {
          version: '2',
          date: '2024-08-01',
          why: 'Clearer.',
          ids: [{ list: 'quotes', from: 'old-open', to: 'stays-open' }],
        },
      ],
    },
  } as CaseFile;
  const frame = mine.annotations?.[0]?.frameId ?? '';
  const coding = {
    case: 'harbour-call',
    scheme: 'book',
    coder: 'Ana',
    codes: [
      { quote: 'old-open', frame, at: 1 },
      { quote: 'never-was', frame, at: 1 },
      { quote: 'seems-open', frame: 'never-was', at: 1 },
    ],
  };
  const { pairs, left } = deriveAgreement(select(buildCase(renamed), NO_FILTER), { codings: [coding] });
  expect(pairs[0]).toMatchObject({ coder: 'Ana', n: 1, percent: 1 });
  expect(left).toMatchObject([{ coder: 'Ana', quotes: 1, unknown: [{ label: 'never-was', n: 1 }] }]);
});
