import { expect, test } from 'vitest';
import type { Annotation } from '../case/case-file.ts';
import { builtFromTable } from '../mocks/case-table.ts';
import { passagesIn, passageWriter } from './passage-line.ts';

const passage = (id: string, articleId: string, exact: string, more: object = {}): Annotation =>
  ({ id, articleId, frameId: 'blame', selector: { exact }, ...more }) as Annotation;
const CODED = builtFromTable(
  `
  person | name
  town   | The Town

  article | source | headline
  hill    | hill   | Pier shut
  press   | press  |

  quote | article
  stay  | hill

  frame | scheme | name
  blame | frames | Blame
  duty  | frames | Duty
`,
  {
    annotations: [
      passage('p1', 'press', 'a grave step', { aboutId: 'town', note: 'strong', creator: 'Ada' }),
      passage('p2', 'hill', 'without a place'),
      passage('p3', 'hill', 'in the middle', { selector: { exact: 'in the middle', start: 90, end: 103 } }),
      passage('p4', 'hill', 'at first', {
        selector: { exact: 'at first', start: 4, end: 12 },
        markedWords: ['first'],
        frameId: 'duty',
      }),
      passage('p5', 'hill', 'nowhere either'),
    ],
  },
);
const wordsOf = (row: number) => CODED.passages.exact[row];

test('passages are read as they stand in their article; those without a place come last, in the order of the file', () => {
  const hill = CODED.articles.at.get('hill');
  expect(passagesIn(CODED, (article) => article === hill).map(wordsOf)).toEqual([
    'at first',
    'in the middle',
    'without a place',
    'nowhere either',
  ]);
  expect(passagesIn(CODED, () => true)).toHaveLength(5);
  expect(passagesIn(CODED, () => false)).toEqual([]);
});

test('a passage shows its article, its codes with what they are about, and the words that were marked', () => {
  const write = passageWriter(CODED);
  const line = (words: string) => write(CODED.passages.exact.indexOf(words));
  expect(line('a grave step')).toMatchObject({
    articleId: 'press',
    headline: '',
    source: { name: 'Press' },
    codes: [{ frame: 'Blame', about: 'The Town', note: 'strong', creator: 'Ada' }],
  });
  expect(line('at first')).toMatchObject({
    headline: 'Pier shut',
    words: [
      { text: 'at ', mark: false },
      { text: 'first', mark: true },
    ],
    codes: [{ frame: 'Duty', about: '', note: '', creator: '' }],
  });
});

test('codes that are not shown mark no words', () => {
  const write = passageWriter(CODED, ({ frameId }) => frameId !== 'duty');
  const { codes, words } = write(CODED.passages.exact.indexOf('at first'));
  expect([codes, words.map(({ text }) => text)]).toEqual([[], ['at first']]);
});
