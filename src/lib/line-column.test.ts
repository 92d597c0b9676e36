import { expect, test } from 'vitest';
import { lineColumnAt, lineColumnsInBytes } from './line-column.ts';

test.each([
  ['abc', 0, 1, 1],
  ['abc', 2, 1, 3],
  ['a\nb', 2, 2, 1],
  ['a\r\nb', 3, 2, 1],
  ['a\r\nb', 2, 1, 3],
  ['a\rb', 2, 2, 1],
  ['\n\n', 2, 3, 1],
  ['', 0, 1, 1],
  ['Їх\nЇх', 4, 2, 2],
  ['𝕏\n𝕏b', 5, 2, 3],
])('%j at %i is line %i, column %i', (text, offset, line, column) => {
  expect(lineColumnAt(text, offset)).toEqual({ line, column });
  const bytesOf = (part: string) => new TextEncoder().encode(part);
  const [before, whole] = [bytesOf(text.slice(0, offset)), bytesOf(text)];
  expect(lineColumnsInBytes(whole, [0, before.length])).toEqual([
    { line: 1, column: 1 },
    { line, column },
  ]);
});

test('a byte order mark takes no column', () => {
  expect(lineColumnsInBytes(new TextEncoder().encode('\ufeffab'), [3, 4])).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 2 },
  ]);
});
