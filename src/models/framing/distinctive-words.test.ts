import { expect, test } from 'vitest';
import { buildCase } from '../../case/build-case.ts';
import { NO_FILTER } from '../../filter/filter.ts';
import { select } from '../../filter/select.ts';
import { wordsOf } from '../../lib/words.ts';
import { selectionFromTable } from '../../mocks/case-table.ts';
import { generateCaseFile } from '../../mocks/generate-case.ts';
import { deriveDistinctive, LEAST_WORDS } from './distinctive-words.ts';

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
