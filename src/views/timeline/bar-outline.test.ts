import { expect, test } from 'vitest';
import { barOutline, barPath, type Corner } from './bar-outline.ts';

const draw = (corners: readonly Corner[]): string => corners.map(({ x, count }) => `${x},${count}`).join(' ');

test('each bar goes up, over and down, with a gap to the next', () => {
  const bars = [
    { x0: 0, x1: 0.1, count: 5 },
    { x0: 0.1, x1: 0.2, count: 2 },
  ];
  expect(draw(barOutline(bars, 100, 1))).toBe('0.75,0 0.75,5 9.25,5 9.25,0 10.75,0 10.75,2 19.25,2 19.25,0');
});

test('a bar is never too narrow or too low to be seen', () => {
  expect(draw(barOutline([{ x0: 0.5, x1: 0.501, count: 1 }], 1000, 4))).toBe(
    '500.75,0 500.75,4 503.75,4 503.75,0',
  );
});

test('the same bars as a path: what is 0 is not drawn', () => {
  const bars = [
    { x0: 0, x1: 0.1, count: 5 },
    { x0: 0.1, x1: 0.2, count: 0 },
  ];
  expect(barPath(bars, 100, 50)).toBe('M0.75 50v-5h8.5v5z');
});
