import { expect, test } from 'vitest';
import type { CaseFile } from './case-file.ts';
import { decodeCaseValue } from './decode.ts';
import { checkRights, verbatimOf } from './rights.ts';
import { smallCase } from './small-case.ts';

type Row = [articleId: string, quoteType: string, exact: string, start?: number];

/** A case of two articles of 40 words with these quotes. */
function caseWith(rows: readonly Row[]): CaseFile {
  const { case: info, sources, articles } = smallCase();
  const quotes = rows.map(([articleId, quoteType, exact, start], i) => ({
    id: `q${i}`,
    articleId,
    quoteType,
    selector: { exact, ...(start !== undefined && { start, end: start + exact.length }) },
  }));
  const short = articles.map(({ headline, ...article }) => ({ ...article, wordCount: 40 }));
  return decodeCaseValue({ case: info, sources, articles: short, quotes }).file as CaseFile;
}

function problemsOf(file: CaseFile): string[] {
  const found: string[] = [];
  checkRights(file, (code, at) => found.push(`${code} ${typeof at === 'string' ? at : at.id}`));
  return found;
}

const THIRTEEN = 'one two three four five six seven eight nine ten eleven twelve thirteen';

test('thirteen words that stood in no quotation marks are too many, twelve are not', () => {
  expect(problemsOf(caseWith([['post-july', 'indirect', THIRTEEN]]))).toEqual(['long-anchor q0']);
  expect(problemsOf(caseWith([['post-july', 'indirect', THIRTEEN.replace(' thirteen', '')]]))).toEqual([]);
});

test('they may be copied if another article has them in quotation marks, whatever the marks and spaces', () => {
  const rows: Row[] = [
    ['post-july', 'indirect', THIRTEEN.replace('two three', 'two\u00a0‘three’')],
    ['radio-july', 'direct', `And “${THIRTEEN.replace('three', "'three'")}” at last`],
  ];
  expect(problemsOf(caseWith(rows))).toEqual([]);
});

test('half of an article is too much', () => {
  const twenty = Array.from({ length: 20 }, (_, i) => `w${i}`).join(' ');
  expect(problemsOf(caseWith([['post-july', 'direct', twenty]]))).toEqual(['too-much-text post-july']);
  expect(problemsOf(caseWith([['post-july', 'direct', twenty.replace(' w19', '')]]))).toEqual([]);
});

test('words that two anchors share are counted once', () => {
  const rows: Row[] = [
    ['post-july', 'direct', 'one two three', 0],
    ['post-july', 'direct', 'two three four', 4],
    ['post-july', 'direct', 'two', 4],
    ['post-july', 'direct', 'two', 100],
    ['post-july', 'direct', 'three four'],
  ];
  expect(verbatimOf(caseWith(rows))).toEqual([
    { articleId: 'post-july', words: 5, share: 5 / 40 },
    { articleId: 'radio-july', words: 0, share: 0 },
  ]);
});
