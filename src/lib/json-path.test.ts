import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatJsonPath, parseJsonPath } from './json-path.ts';

test('reads as one would write it in code', () => {
  expect(formatJsonPath(['quotes', 12, 'selector', 'exact'])).toBe('quotes[12].selector.exact');
  expect(formatJsonPath(['wordFrequencies', "don't"])).toBe('wordFrequencies["don\'t"]');
  expect(parseJsonPath('quotes[')).toBeNull();
});

test('goes there and back', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.nat())), (path) => {
      expect(parseJsonPath(formatJsonPath(path))).toEqual(path);
    }),
  );
});
