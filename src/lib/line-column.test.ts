import { expect, test } from 'vitest';
import { lineColumnAt } from './line-column.ts';

test.each([
  ['abc', 0, 1, 1],
  ['abc', 2, 1, 3],
  ['a\nb', 2, 2, 1],
  ['a\r\nb', 3, 2, 1],
  ['a\r\nb', 2, 1, 3],
  ['a\rb', 2, 2, 1],
  ['\n\n', 2, 3, 1],
  ['', 0, 1, 1],
])('%j at %i is line %i, column %i', (text, offset, line, column) => {
  expect(lineColumnAt(text, offset)).toEqual({ line, column });
});
