import { expect, test } from 'vitest';
import { cite } from './cite.ts';

test('cuts what is long, and keeps to one line', () => {
  expect(cite('short')).toBe('"short"');
  expect(cite('x'.repeat(100), 10)).toBe(`"${'x'.repeat(9)}…"`);
  expect(cite('one\r\ntwo\u001b[31m')).toBe('"one two [31m"');
});
