import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMPARE_ROWS } from '../../models/compare/compare.ts';
import { hasInSight, windowFor } from './use-row-window.ts';

test('the window for a row has that row, and what may be in sight after it', () => {
  fc.assert(fc.property(fc.nat(10_000), (first) => hasInSight(windowFor(first), first)));
});

test('scrolling a little asks for nothing; scrolling on asks for a window that begins before the row', () => {
  expect(hasInSight(0, 10)).toBe(true);
  expect(hasInSight(0, COMPARE_ROWS - 5)).toBe(false);
  expect(windowFor(COMPARE_ROWS - 5)).toBe(25);
  expect(hasInSight(25, 10)).toBe(false);
});
