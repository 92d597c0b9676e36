import { expect, test } from 'vitest';
import { dayOf } from '../../../lib/day.ts';
import { mainSpan, writeFarOff } from './main-span.ts';

const year = (y: number) => ({ from: dayOf(y, 4, 4), to: dayOf(y, 4, 4) });

test('each far-off stretch is said with its own distance', () => {
  const { before, after } = mainSpan([
    year(1949),
    year(1962),
    { from: dayOf(2022, 2, 24), to: dayOf(2024, 7, 12) },
    year(2025),
    { from: dayOf(2026, 1, 1), to: dayOf(2026, 12, 31) },
  ]);
  expect(writeFarOff(before, 'left')).toBe('1949 lies 72 years and 1962 59 years to the left');
  expect(writeFarOff(after, 'right')).toBe('');
});

test('years before the common era are written as people do', () => {
  const { before } = mainSpan([year(-43), year(2000), year(2001), year(2002)]);
  expect(writeFarOff(before, 'left')).toBe('44 BCE lies 2,043 years to the left');
});
