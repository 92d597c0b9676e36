import { expect, test } from 'vitest';
import { isolate } from './isolate.ts';

test('a Persian name is set apart from the number after it; others are left as they are', () => {
  expect(`${isolate('علی رودبار')}: 1 quote`).toBe('\u2068علی رودبار\u2069: 1 quote');
  expect(isolate('Łódź Gazette')).toBe('Łódź Gazette');
});
