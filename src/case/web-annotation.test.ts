import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Selector } from './case-file.ts';
import { fromWebSelectors, toWebSelectors } from './web-annotation.ts';

test('positions count code points on the way out: an emoji before the words is one', () => {
  expect(toWebSelectors({ exact: 'b', start: 3, end: 4, prefix: 'a' }, '😀ab')).toEqual([
    { type: 'TextQuoteSelector', exact: 'b', prefix: 'a' },
    { type: 'TextPositionSelector', start: 2, end: 3 },
  ]);
});

test('without the text there is no position, and without words no anchor', () => {
  expect(toWebSelectors({ exact: 'b', start: 3, end: 4 })).toHaveLength(1);
  expect(fromWebSelectors([{ type: 'TextPositionSelector', start: 0, end: 1 }], 'a')).toBeNull();
});

test('an anchor that goes out and comes back is the same', () => {
  const piece = fc.string({ unit: fc.constantFrom('a', 'é', '😀', '\u00a0'), maxLength: 12 });
  const exact = fc.string({ unit: fc.constantFrom('x', '😀'), minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(piece, exact, piece, (before, words, after) => {
      const start = before.length;
      const selector: Selector = { exact: words, suffix: after, start, end: start + words.length };
      const text = before + words + after;
      expect(fromWebSelectors(toWebSelectors(selector, text), text)).toEqual(selector);
    }),
  );
});
