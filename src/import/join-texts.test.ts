import { expect, test } from 'vitest';
import { caseFromTable } from '../mocks/case-table.ts';
import { matchTexts, placeAnchors } from './join-texts.ts';
import type { Lost } from './reader.ts';

const FILE = () =>
  caseFromTable(`
    article | source | headline      | url
    hill    | hill   | Pier shut     | https://hill.example/news/pier-shut-now
    press.a | press  | Quay open     |
    press.b | press  | Harbour dry   |

    quote                           | article | speaker
    the pier of the town is shut    | hill    | varga
    the quay of the town is open    | press.a | varga
    the harbour of the town is dry  | press.b | varga
  `);
const given = (path: string, text = path) => ({ path, text });
const match = (...files: { path: string; text: string }[]) => {
  const { texts, unused } = matchTexts(FILE(), new Map(), files);
  return [[...texts].map(([id, text]) => [id, text]), unused];
};

test.each([
  ['its id', 'texts/press.a.txt', 'press.a'],
  ['its headline', 'Quay open.md', 'press.a'],
  ['its address', 'hill-example-news-pier-shut-now.txt', 'hill'],
  ['the end of its address', 'a.zip!/pier-shut-now.txt', 'hill'],
  ['its source, which has one article', 'Hill.txt', 'hill'],
])('a text is found for its article by %s', (_, path, id) => {
  expect(match(given(path))).toEqual([[[id, path]], []]);
});

test('a source with several articles names none of them, and a file that fits none is told', () => {
  expect(match(given('Press.txt'), given('notes.txt'))).toEqual([[], ['Press.txt', 'notes.txt']]);
});

test('a text of the row itself stands before every file', () => {
  const { texts, unused } = matchTexts(FILE(), new Map([['hill', 'of the row']]), [given('Pier shut.txt')]);
  expect([texts.get('hill'), unused]).toEqual(['of the row', ['Pier shut.txt']]);
});

test('a file with any name is found by the words quoted from it, where only one holds most of them', () => {
  expect(
    match(given('1.txt', 'They say: the quay of the town is open.'), given('2.txt', 'Nothing of it.')),
  ).toEqual([[['press.a', 'They say: the quay of the town is open.']], ['2.txt']]);
  const both = 'They say: the quay of the town is open.';
  expect(match(given('1.txt', both), given('2.txt', `${both} Again.`))[0]).toEqual([]);
});

test('words get their place in the text, and what is not there loses the place that it claimed', async () => {
  const file = caseFromTable(`
    quote      | article | speaker | start | end
    pier shut  | hill    | varga   |       |
    never said | hill    | varga   | 4     | 14
    so it is   | hill    | varga   | 29    | 37
    at sea     | hill    | varga   |       |
    “so” it is | hill    | varga   |       |
  `);
  const text = 'The pier shut. So it is. Yes, so it is, and so it is at sea, at sea.';
  const lost: Lost[] = [];
  const rows = new Map([[file.quotes?.[1]?.selector as never, { file: 'pier.csv', line: 3 }]]);
  const start = text.indexOf('so it is');
  Object.assign(file.quotes?.[2]?.selector ?? {}, { start, end: start + 8 });
  const counts = await placeAnchors(file, new Map([['hill', text]]), rows, (one) => lost.push(one));
  expect(counts).toEqual({ found: 2, notFound: 2, ambiguous: 1 });
  const [first, second, third, fourth] = (file.quotes ?? []).map(({ selector }) => selector);
  expect(first).toEqual({ exact: 'pier shut', start: 4, end: 13 });
  expect(second).toEqual({ exact: 'never said' });
  expect(third).toMatchObject({ exact: 'so it is', start, end: start + 8, prefix: ' is. Yes, '.slice(-8) });
  expect(fourth).toEqual({ exact: 'at sea' });
  expect(lost[0]).toMatchObject({ file: 'pier.csv', line: 3, value: 'never said' });
  expect(lost[1]).toMatchObject({ file: 'q5', line: null });
  expect(file.articles[0]?.textDigest).toMatch(/^sha256-/);
  expect(file.articles[0]?.wordCount).toBeGreaterThan(10);
});

test('without texts nothing is looked up', async () => {
  const file = FILE();
  const before = JSON.stringify(file);
  const never = () => expect.unreachable();
  expect(await placeAnchors(file, new Map(), new Map(), never)).toEqual({
    found: 0,
    notFound: 0,
    ambiguous: 0,
  });
  await placeAnchors(file, new Map([['nowhere', 'x']]), new Map(), never);
  expect(JSON.stringify(file)).toBe(before);
});

test('words that stand twice have no place until their own names one, even at the very beginning', async () => {
  const file = caseFromTable('quote | article | speaker\nat sea | hill | varga');
  const text = 'at sea they were, and at sea they stayed';
  const counts = await placeAnchors(file, new Map([['hill', text]]), new Map(), () => expect.unreachable());
  expect(counts).toEqual({ found: 0, notFound: 0, ambiguous: 1 });
  expect(file.quotes?.[0]?.selector).toEqual({ exact: 'at sea' });
});
