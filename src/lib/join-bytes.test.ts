import { expect, test } from 'vitest';
import { joinBytes } from './join-bytes.ts';

test('parts of a file are one file, in order; of no parts it is empty', () => {
  const parts = ['He ', '', 'said'].map((text) => new TextEncoder().encode(text));
  expect(new TextDecoder().decode(joinBytes(parts))).toBe('He said');
  expect(joinBytes([])).toHaveLength(0);
});
