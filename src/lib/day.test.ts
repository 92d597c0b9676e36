import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, daysInMonth, formatDay, parseDay, partsOfDay } from './day.ts';

/** Days of about the years -2700 to 6600. */
const days = fc.integer({ min: -1_700_000, max: 1_700_000 });

describe('a day and its text', () => {
  test.each([
    ['1970-01-01', 0],
    ['2024-06-25', 19_899],
    ['2024-02-29', 19_782],
    ['0000-01-01', -719_528],
    ['-0044-03-15', -735_525],
  ])('%s is day %i', (text, day) => {
    expect(parseDay(text)).toBe(day);
    expect(formatDay(day)).toBe(text);
  });

  test('go there and back', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(parseDay(formatDay(day))).toBe(day);
        const { year, month, date } = partsOfDay(day);
        expect(dayOf(year, month, date)).toBe(day);
      }),
    );
  });

  test.each([
    '2024-02-30',
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-6-1',
    '24-06-01',
    '',
    '2024-06-25T00:00',
  ])('%j is no day', (text) => {
    expect(parseDay(text)).toBeNull();
  });
});

test('weekdays follow each other, from a Thursday on day 0', () => {
  fc.assert(
    fc.property(days, (day) => {
      expect(partsOfDay(day).weekday).toBe((((day + 4) % 7) + 7) % 7);
    }),
  );
});

test('months have the days that they have', () => {
  expect([2023, 2024, 1900, 2000].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
  expect(daysInMonth(2024, 12)).toBe(31);
});
