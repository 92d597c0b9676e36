import { expect, test } from 'vitest';
import { formatBytes } from './format-bytes.ts';

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1.0 kB'],
  [12_345, '12.3 kB'],
  [123_456, '123 kB'],
  [999_949, '1000 kB'],
  [999_950, '1.0 MB'],
  [412_000_000, '412 MB'],
])('%i is %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));
