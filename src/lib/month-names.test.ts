import { expect, test } from 'vitest';
import { monthNamed } from './month-names.ts';

test.each([
  ['juin', 6],
  ['août', 8],
  ['aout', 8],
  ['mar', 3],
  ['mai', 5],
  ['серп', 8],
  ['يونيو/حزيران', 6],
])('%s is month %i', (name, month) => {
  expect(monthNamed(name)).toBe(month);
});

test.each(['listopada', 'june/july', 'smarch', ''])('“%s” is no month', (name) => {
  expect(monthNamed(name)).toBeUndefined();
});
