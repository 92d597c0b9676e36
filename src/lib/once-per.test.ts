import { expect, test, vi } from 'vitest';
import { oncePer, oncePerText } from './once-per.ts';

test('an object is worked out once, whatever comes out, and another like it for itself', () => {
  const derive = vi.fn(({ n }: { n: number }) => (n > 1 ? n : undefined));
  const once = oncePer(derive);
  const one = { n: 1 };
  expect([once(one), once(one), once({ n: 1 }), once({ n: 2 })]).toEqual([
    undefined,
    undefined,
    undefined,
    2,
  ]);
  expect(derive).toHaveBeenCalledTimes(3);
});

test('of texts the last few are remembered, and the one not asked for longest goes first', () => {
  const derive = vi.fn((text: string) => text.length);
  const once = oncePerText(derive, 2);
  for (const text of ['a', 'bb', 'a', 'ccc', 'a', 'bb']) once(text);
  expect(derive.mock.calls.flat()).toEqual(['a', 'bb', 'ccc', 'bb']);
});
