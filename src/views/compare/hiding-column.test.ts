import { expect, it } from 'vitest';
import { hiding } from './hiding-column.ts';

const ORDER = ['a', 'b', 'c'];

it('hides a column of those drawn, and a second one before the first is gone from the page', () => {
  const first = hiding(ORDER, 'a')({ cols: [] });
  expect(first).toEqual({ cols: ['b', 'c'] });
  expect(hiding(ORDER, 'b')(first)).toEqual({ cols: ['c'] });
});

it('keeps the last column, as no columns asked for are all of them', () => {
  expect(hiding(ORDER, 'c')({ cols: ['c'] })).toEqual({ cols: ['c'] });
});
