import { expect, test } from 'vitest';
import { dayOf } from './day.ts';
import { formatDuration } from './format-duration.ts';

test('whole years are said as so many, with leap days among them or not', () => {
  for (let year = 1895; year < 1910; year++)
    for (let n = 2; n < 60; n++)
      expect(formatDuration(dayOf(year + n, 1, 1) - dayOf(year, 1, 1))).toBe(`${n} years`);
});

test('shorter times are said in days and months', () => {
  expect([0, 1, 16, 59, 61, 335, 700].map(formatDuration)).toEqual([
    '0 days',
    '1 day',
    '16 days',
    '59 days',
    '2 months',
    '11 months',
    '23 months',
  ]);
});
