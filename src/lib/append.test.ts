import { expect, test } from 'vitest';
import { append } from './append.ts';

test('a list of a million goes behind another, in order', () => {
  const list = [-1];
  append(
    list,
    Array.from({ length: 1_000_000 }, (_, i) => i),
  );
  expect(list).toHaveLength(1_000_001);
  expect(list.slice(0, 3)).toEqual([-1, 0, 1]);
  expect(list.at(-1)).toBe(999_999);
});
