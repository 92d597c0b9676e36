import { expect, test } from 'vitest';
import { formatShare } from './format-share.ts';

test('none and all are said only of none and all', () => {
  expect([0, 0.004, 0.1, 0.005, 0.995, 0.996, 1, 1.2].map(formatShare)).toEqual([
    '0%',
    'under 1%',
    '10%',
    '1%',
    'over 99%',
    'over 99%',
    '100%',
    '120%',
  ]);
});
