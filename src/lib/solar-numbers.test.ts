import { expect, test } from 'vitest';
import { solarNumbers } from './solar-numbers.ts';

test.each([
  ['1403/04/05', { edtf: '2024-06-25', isProof: false }],
  ['1403/04/31', { edtf: '2024-07-21', isProof: true }],
  ['1403/07/31', { edtf: null, isProof: false }],
  ['2024/04/05', null],
  ['1403-04/05', null],
])('%s', (written, seen) => {
  expect(solarNumbers(written)).toEqual(seen);
});
