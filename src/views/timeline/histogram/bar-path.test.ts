import { expect, test } from 'vitest';
import { barPath } from './bar-path.ts';

test('each bar goes up, over and down, with a gap to the next; what is 0 is not drawn', () => {
  const bars = [
    { x0: 0, x1: 0.1, count: 5 },
    { x0: 0.1, x1: 0.2, count: 0 },
    { x0: 0.2, x1: 0.3, count: 2 },
  ];
  expect(barPath(bars, 100, 50)).toBe('M0.75 50v-5h8.5v5zM20.75 50v-2h8.5v2z');
});

test('a bar is never too narrow to be seen', () => {
  expect(barPath([{ x0: 0.5, x1: 0.501, count: 4 }], 1000, 60)).toBe('M500.75 60v-4h3v4z');
});
