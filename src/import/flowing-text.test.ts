import { expect, test } from 'vitest';
import { flowingText } from './flowing-text.ts';
import type { PlacedText } from './page-lines.ts';

const SIZE = 10;
/** Every letter is half as wide as it is high. */
const put = (text: string, x: number, y: number, size = SIZE): PlacedText => ({
  text,
  width: text.length * size * 0.5,
  transform: [size, 0, 0, size, x, 800 - y],
});
/** Lines under each other from a place on. */
const lines = (x: number, y: number, texts: readonly string[], step = 12) =>
  texts.map((text, i) => put(text, x, y + i * step));
const page = (...items: PlacedText[]) => ({ items, height: 800 });

test('columns are read one after the other, whatever order the file has them in', () => {
  const left = lines(50, 100, [
    'left one goes to the end of',
    'left two goes to the end of',
    'left three is the last.',
  ]);
  const right = lines(300, 100, [
    'Right one goes to the end o',
    'right two goes to the end o',
    'right three is the last.',
  ]);
  const mixed = left.flatMap((item, i) => [right[i] as PlacedText, item]);
  const { length } = flowingText([page(...mixed)]).split('\n\n');
  expect(length).toBe(2);
  expect(flowingText([page(...mixed)])).toMatch(/^left one .* left three is the last\.\n\nRight one/);
});

test('words across two columns part what is above from what is below', () => {
  const above = [
    ...lines(50, 100, ['a1 of column a is here', 'a2 of column a is here', 'a3 ends.']),
    ...lines(300, 100, ['b1 of column b is here', 'b2 of column b is here', 'b3 ends.']),
  ];
  const across = put('A heading that goes across all of the page, both its columns', 50, 142);
  const below = [
    ...lines(50, 160, ['c1 of column c is here', 'c2 of column c is here', 'c3 ends.']),
    ...lines(300, 160, ['d1 of column d is here', 'd2 of column d is here', 'd3 ends.']),
  ];
  const text = flowingText([page(...above, across, ...below)]);
  const places = ['a1', 'b1', 'A heading', 'c1', 'd1'].map((words) => text.indexOf(words));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
});

test('numbers of a list are no column', () => {
  const items = [1, 2, 3, 4].flatMap((n) => [
    put(`${n}.`, 50, 100 + 12 * n),
    put(`Item ${n} is a line of some words.`, 75, 100 + 12 * n),
  ]);
  expect(flowingText([page(...items)])).toContain('1. Item 1 is a line');
});

test.each([
  [
    'a wider distance',
    lines(50, 100, ['One goes on to the end here', 'and on to the end of this.']).concat(
      lines(50, 130, ['Two goes on to the end too', 'and on to its own end now.']),
    ),
    2,
  ],
  [
    'an indent',
    [
      put('One goes on to the end here', 50, 100),
      put('and here it goes on as well', 50, 112),
      put('Two goes on to the end', 65, 124),
    ],
    2,
  ],
  ['other letters', [put('A headline of one line', 50, 100, 14), put('One goes on.', 50, 116)], 2],
  [
    'room that the next word would have had',
    lines(50, 100, [
      'One goes on to the end of the line here',
      'and ends.',
      'Two goes on to the end of the line',
    ]),
    2,
  ],
  [
    'none of these',
    lines(50, 100, [
      'One goes on to the end of the line here',
      'and on to the end of the next line',
      'and ends.',
    ]),
    1,
  ],
])('a paragraph begins after %s', (_, items, count) => {
  expect(flowingText([page(...items)]).split('\n\n')).toHaveLength(count);
});

test.each([
  ['a parted word', ['the har-', 'bour office'], 'the harbour office'],
  [
    'one that stands whole elsewhere',
    ['a cease-fire and the cease-', 'fire', 'and'],
    'a cease-fire and the cease-fire and',
  ],
  ['a name', ['of Tom Smith-', 'Jones'], 'of Tom Smith-Jones'],
  ['a word with "well"', ['a well-', 'known pier'], 'a well-known pier'],
  ['an ending', ['for a short-', 'age of piers'], 'for a shortage of piers'],
  ['a soft hyphen', ['the har\u00ad', 'bour office'], 'the harbour office'],
  ['a dash', ['the pier—', 'again'], 'the pier—again'],
])('%s at the end of a line', (_, texts, whole) => {
  expect(flowingText([page(...lines(50, 100, texts))])).toBe(whole);
});

test('a raised figure stays in its line, words in smaller pieces are not parted, and blanks are where there is room', () => {
  const items = [
    put('f', 50, 100),
    put('ishers', 55, 100),
    put('complained.', 88, 100),
    put('1', 144, 96, 7),
    put('Again.', 152, 100),
  ];
  expect(flowingText([page(...items)])).toBe('fishers complained.1 Again.');
});

test('what runs along an edge comes after the text, and heads of two pages after that', () => {
  const side = { text: 'Photo: Tom', width: 40, transform: [0, 8, -8, 0, 20, 400] };
  const one = page(put('The Post 1', 50, 20), ...lines(50, 100, ['One is here.']), side);
  const two = page(put('The Post 2', 50, 20), ...lines(50, 100, ['Two is here.']));
  expect(flowingText([one, two])).toBe(
    'One is here.\n\nTwo is here.\n\nPhoto: Tom\n\nThe Post 1\nThe Post 2',
  );
  expect(flowingText([one])).toMatch(/^The Post 1/);
});

test('pages without letters give no text', () => {
  expect(flowingText([page(), page(put(' ', 1, 1))])).toBe('');
});
