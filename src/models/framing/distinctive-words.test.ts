import { expect, test } from 'vitest';
import { buildCase } from '../../case/build-case.ts';
import { NO_FILTER } from '../../filter/filter.ts';
import { select } from '../../filter/select.ts';
import { wordsOf } from '../../lib/words.ts';
import { selectionFromTable } from '../../mocks/case-table.ts';
import { generateCaseFile } from '../../mocks/generate-case.ts';
import { deriveDistinctive, LEAST_WORDS, PRIOR_WEIGHT } from './distinctive-words.ts';
import { logOdds } from './log-odds.ts';

const many = (word: string, n: number) => Array.from({ length: n }, () => word).join(' ');
const CASE = `
  perspective | voices
  ryder       | ryder
  moscow      | moscow

  quote                                   | article | speaker | statement
  ${many('war', 150)} ${many('call', 80)} | hill    | ryder   | one
  ${many('war', 150)} ${many('call', 80)} | press   | ryder   | one
  ${many('operation', 150)} ${many('call', 80)} | press | moscow | two
`;

test('each side’s own word stands out, a shared one does not, and a statement counts once', () => {
  const [ryder, moscow] = deriveDistinctive(selectionFromTable(CASE)).columns;
  expect(ryder).toMatchObject({ words: 230, rest: 230, isTooFew: false });
  expect(ryder?.top.map(({ word }) => word)).toEqual(['war']);
  expect(moscow?.top.map(({ word }) => word)).toEqual(['operation']);
});

test('below 200 words on a side there is no list, and both counts are there to be said', () => {
  const [ryder] = deriveDistinctive(selectionFromTable(CASE, { speaker: ['ryder'] })).columns;
  expect(ryder).toMatchObject({ words: 230, rest: 0, isTooFew: true, top: [] });
});

test('words and rest are all words in view, one rendering of each statement on each side', () => {
  const built = buildCase(generateCaseFile(300, 3));
  const selection = select(built, { ...NO_FILTER, with: [built.sources.rows[built.columns[0]!]!.id] });
  const [column] = deriveDistinctive(selection).columns;
  const firsts = (isHere: boolean) => {
    const chosen = new Map<number, number>();
    for (let row = 0; row < built.quotes.count; row++) {
      const isOf = built.articleSource[built.quotes.article[row]!] === built.columns[0];
      if (isOf !== isHere) continue;
      const s = built.quotes.statement[row]!;
      const before = chosen.get(s);
      if (
        before === undefined ||
        (built.quotes.quotedWords[before] === 0 && built.quotes.quotedWords[row]! > 0)
      )
        chosen.set(s, row);
    }
    return [...chosen.values()].reduce((sum, row) => sum + wordsOf(built.quotes.exact[row] ?? '').length, 0);
  };
  expect(column?.words).toBe(firsts(true));
  expect(column?.rest).toBe(firsts(false));
  expect(column?.isTooFew).toBe(firsts(true) < LEAST_WORDS);
});

test('the words that stand out are those of the formula over counts made word by word', () => {
  const built = buildCase(generateCaseFile(400, 5));
  const ids = built.columns.slice(0, 3).map((at) => built.sources.rows[at]!.id);
  const { quotes } = built;
  const all = quotes.exact.flatMap((exact) => wordsOf(exact).map(({ word }) => word));
  const vocabulary = [...new Set(all)];
  const count = (words: readonly string[]) =>
    vocabulary.map((word) => words.filter((one) => one === word).length);
  const { columns } = deriveDistinctive(select(built, { ...NO_FILTER, with: ids }));
  expect(columns.flatMap(({ top }) => top).length).toBeGreaterThan(0);
  columns.forEach((column, c) => {
    const side = (isHere: boolean) => {
      const rows = [...quotes.exact.keys()].filter(
        (row) => (built.articleSource[quotes.article[row]!] === built.columns[c]) === isHere,
      );
      const best = (statement: number) => {
        const of = rows.filter((row) => quotes.statement[row] === statement);
        return of.find((row) => quotes.quotedWords[row]! > 0) ?? of[0]!;
      };
      const chosen = [...new Set(rows.map((row) => quotes.statement[row]!))].map(best);
      return count(chosen.flatMap((row) => wordsOf(quotes.exact[row]!).map(({ word }) => word)));
    };
    const odds = logOdds(side(true), side(false), count(all), PRIOR_WEIGHT);
    const expected = odds
      .map((one) => ({ ...one, word: vocabulary[one.word]! }))
      .filter(({ z }) => z >= 1.96)
      .sort((a, b) => b.z - a.z || (a.word < b.word ? -1 : 1));
    expect(column.top).toEqual(column.isTooFew ? [] : expected.slice(0, 12));
  });
});
