import { expect, it } from 'vitest';
import { hideColumn } from './hide-column.ts';

const ORDER = ['a', 'b', 'c'];

it('hides a column of those drawn, and a second one before the first is gone from the page', () => {
  const first = hideColumn(ORDER, 'a')({ cols: [] });
  expect(first).toEqual({ cols: ['b', 'c'] });
  expect(hideColumn(ORDER, 'b')(first)).toEqual({ cols: ['c'] });
});

it('keeps the last column, as no columns asked for are all of them', () => {
  expect(hideColumn(ORDER, 'c')({ cols: ['c'] })).toEqual({ cols: ['c'] });
});
