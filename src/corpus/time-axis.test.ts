import { describe, expect, it } from 'vitest';
import { timeAxis, unitFor } from './time-axis.ts';

const counts = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .map(([count, time = '']) => ({ time, count: Number(count) }));

describe('the histogram of a corpus', () => {
  it('has a bar for each month, empty ones too, and says what has none', () => {
    const { bars, undated, coarse } = timeAxis(
      counts(`
      5
      2 2023
      3 2023-11
      4 2024-01
      1 2024-13
    `),
      'month',
    );
    expect(bars.map(({ name, from, to, count }) => `${name} ${from} ${to} ${count}`)).toEqual([
      'November 2023 2023-11-01 2023-11-30 3',
      'December 2023 2023-12-01 2023-12-31 0',
      'January 2024 2024-01-01 2024-01-31 4',
    ]);
    expect([undated, coarse]).toEqual([6, 2]);
  });

  it('is drawn in years where months would be too many, and counts the same', () => {
    const { unit, bars, coarse } = timeAxis(counts('3 1899-05\n2 1900\n4 2024-02'), 'month');
    expect([unit, bars.length, bars[0]?.name, bars.at(-1)?.count, coarse]).toEqual([
      'year',
      126,
      '1899',
      4,
      0,
    ]);
    expect(bars[1]?.count).toBe(2);
  });

  it('shows days where some months are asked for', () => {
    expect([
      unitFor('2024-06-01', '2024-06-30'),
      unitFor('2024-01-01', '2024-12-31'),
      unitFor('', ''),
    ]).toEqual(['day', 'month', 'month']);
    expect(timeAxis(counts('1 2024-02-28\n1 2024-03-01'), 'day').bars.map(({ name }) => name)).toEqual([
      '28 February 2024',
      '29 February 2024',
      '1 March 2024',
    ]);
  });

  it('is empty where nothing has a date', () => {
    expect(timeAxis(counts('7'), 'month')).toEqual({ unit: 'month', bars: [], undated: 7, coarse: 0 });
  });
});
