import { expect, test } from 'vitest';
import { buildCase } from '../../case/build-case.ts';
import type { Annotation } from '../../case/case-file.ts';
import { type Filter, NO_FILTER } from '../../filter/filter.ts';
import { select } from '../../filter/select.ts';
import { caseFromTable } from '../../mocks/case-table.ts';
import { countingSentence } from '../counting-sentence.ts';
import { deriveExport } from '../export/export.ts';
import { framingTable } from '../export/framing-table.ts';
import { deriveReading } from '../quotes/reading.ts';
import { deriveSource } from '../quotes/source.ts';
import { deriveSummary } from '../summary.ts';
import { deriveCodedQuotes } from './coded-quotes.ts';
import { deriveFraming } from './framing.ts';

const FILE = caseFromTable(`
  frame  | scheme | name
  blame  | tone   | Blame
  praise | tone   | Praise

  person | name
  varga  | Mayor Varga
  lund   | Councillor Lund

  quote             | id   | article | speaker | frames
  a shame and a joy | both | gazette | varga   |
  a shame           | one  | courier | lund    |
`);
const code = (id: string, frameId: string, aboutId: string, on: Partial<Annotation>): Annotation => ({
  id,
  frameId,
  aboutId,
  ...on,
});
FILE.annotations = [
  code('c1', 'blame', 'varga', { quoteId: 'both' }),
  code('c2', 'praise', 'lund', { quoteId: 'both' }),
  code('c3', 'blame', 'varga', { quoteId: 'one' }),
  code('c4', 'blame', 'lund', { articleId: 'gazette', selector: { exact: 'A feud without end', start: 5 } }),
  code('c5', 'praise', 'varga', {
    articleId: 'gazette',
    selector: { exact: 'A feud without end', start: 5 },
  }),
];
const through = (asked: Partial<Filter>) => select(buildCase(FILE), { ...NO_FILTER, ...asked });
const cellsOf = (asked: Partial<Filter>) => {
  const { frameTable } = deriveFraming(through(asked));
  return frameTable?.frames.map(({ label, cells }) => [
    label,
    ...cells.map(({ main, passages }, c) => `${frameTable.columns[c]?.id} ${main} ${passages}`),
  ]);
};

test('a quote that blames one and praises another is in neither cell for the other', () => {
  expect(cellsOf({ across: 'about', unit: 'rendering' })).toEqual([
    ['Blame', 'varga 2 0', 'lund 0 1'],
    ['Praise', 'varga 0 1', 'lund 1 0'],
  ]);
});

test('the words behind a cell are its own, and a filter is offered only where it lists exactly these', () => {
  const opened = (frame: string, column: string, asked: Partial<Filter> = {}) =>
    deriveCodedQuotes(through({ across: 'about', ...asked }), { frame, column });
  const blamed = opened('blame', 'varga');
  expect(blamed?.quotes.map(({ id }) => id)).toEqual(['both', 'one']);
  expect([blamed?.passageTotal, blamed?.listed]).toEqual([0, { frame: ['blame'], about: ['varga'] }]);
  const lund = opened('blame', 'lund');
  expect([lund?.total, lund?.passageTotal, lund?.listed]).toEqual([0, 1, null]);
  expect(lund?.passages[0]).toMatchObject({
    articleId: 'gazette',
    codes: [{ frame: 'Blame', about: 'Councillor Lund' }],
  });
});

test('passages stand in the column of their outlet, and in none of a speaker', () => {
  expect(cellsOf({ across: 'source', unit: 'rendering' })).toEqual([
    ['Blame', 'gazette 1 1', 'courier 1 0'],
    ['Praise', 'gazette 1 1', 'courier 0 0'],
  ]);
  expect(cellsOf({ across: 'speaker', unit: 'rendering' })).toEqual([
    ['Blame', 'varga 1 0', 'lund 1 0'],
    ['Praise', 'varga 1 0', 'lund 0 0'],
  ]);
});

test.each<[Partial<Filter>, string]>([
  [{}, '2 of 2 quotes, 1 of 1 passage and 0 of 0 events, in 2 of 2 sources.'],
  [{ source: ['courier'] }, '1 of 2 quotes, 0 of 1 passage and 0 of 0 events, in 1 of 2 sources.'],
  [{ speaker: ['varga'] }, '1 of 2 quotes, 0 of 1 passage and 0 of 0 events, in 1 of 2 sources.'],
  [{ q: 'feud' }, '0 of 2 quotes, 1 of 1 passage and 0 of 0 events, in 1 of 2 sources.'],
])('the counting sentence names passages apart: %j', (asked, sentence) => {
  expect(countingSentence(deriveSummary(through(asked)))).toBe(sentence);
});

test('the article and its source show what they say in their own voice, apart from their quotes', () => {
  const { page: article } = deriveReading(through({}), { id: 'gazette', given: null });
  const { page: source } = deriveSource(through({}), { id: 'gazette' });
  expect([article?.quotes.length, article?.passages.length]).toEqual([1, 1]);
  expect([source?.quotes, source?.passageCount, source?.passages[0]?.codes.length]).toEqual([1, 1, 2]);
  expect(deriveSource(through({}), { id: 'courier' }).page?.passageCount).toBe(0);
});

test('a table of framing counts the passages of each frame apart from the quotes of it', () => {
  const { rows } = framingTable(deriveFraming(through({ with: ['gazette', 'courier'] })));
  const counted = rows.filter(([section]) => String(section).startsWith('stresses'));
  expect(counted).toEqual([
    ['stresses, by statement', 'Blame', 1, 1],
    ['stresses, by statement', 'Praise', 1, 0],
    ['stresses, in passages', 'Blame', 1, 0],
    ['stresses, in passages', 'Praise', 1, 0],
  ]);
});

test('passages leave with the quotes, in files of their own or named as what they are', () => {
  const save = (form: 'passages' | 'json' | 'annotations' | 'csv') =>
    deriveExport(through({}), { view: 'quotes', form, link: 'https://example.org/quotes' });
  expect(save('passages').name).toMatch(/-passages\.csv$/);
  expect(save('passages').text).toContain('A feud without end,Blame; Praise,Councillor Lund; Mayor Varga');
  expect(save('csv').text).not.toContain('A feud');
  const json = JSON.parse(save('json').text);
  expect([json.rows.length, json.passages.length, json.passages[0].words]).toEqual([
    2,
    1,
    'A feud without end',
  ]);
  const { total, first } = JSON.parse(save('annotations').text);
  expect([total, first.items.length, first.items[2].motivation]).toEqual([3, 3, 'classifying']);
  expect(first.items[2].target.selector[0].exact).toBe('A feud without end');
});
