import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillPages } from './fill-pages.ts';

test('blocks fill a page before the next begins; one that is too high has a page of its own', () => {
  expect(fillPages([4, 4, 4, 20, 1], 10)).toEqual([[0, 1], [2], [3], [4]]);
  expect(fillPages([], 10)).toEqual([]);
});

test('every block is on one page, in order, and no page with two blocks is overfull', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30)), (heights) => {
      const pages = fillPages(heights, 25);
      expect(pages.flat()).toEqual(heights.map((_, i) => i));
      for (const blocks of pages)
        if (blocks.length > 1)
          expect(blocks.reduce((sum, i) => sum + heights[i]!, 0)).toBeLessThanOrEqual(25);
    }),
  );
});
