import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atEnd, atStart, back, forward, type Progress, reveal } from './progress.ts';

const screensOf = (sizes: readonly (readonly [open: number, parts: number])[]) =>
  sizes.map(([open, parts]) => ({ open, parts: Array.from({ length: parts }, () => ({}) as never) }));
const TWO = screensOf([
  [1, 3],
  [0, 1],
]);

test('a clicker alone uncovers what is covered, then goes on, and says when the step is over', () => {
  let progress: Progress | null = atStart(TWO);
  const seen: string[] = [];
  while (progress) {
    seen.push(`${progress.screen}.${progress.shown}`);
    progress = forward(TWO, progress);
  }
  expect(seen).toEqual(['0.1', '0.2', '0.3', '1.0', '1.1']);
});

test('back covers again and shows the screen before whole', () => {
  expect(back(TWO, { screen: 1, shown: 1 })).toEqual({ screen: 1, shown: 0 });
  expect(back(TWO, { screen: 1, shown: 0 })).toEqual({ screen: 0, shown: 3 });
  expect(back(TWO, atStart(TWO))).toBeNull();
});

test('revealing never leaves the screen', () => {
  expect(reveal(TWO, { screen: 0, shown: 3 }, false)).toEqual({ screen: 0, shown: 3 });
  expect(reveal(TWO, { screen: 0, shown: 1 }, true)).toEqual({ screen: 0, shown: 3 });
});

test('back undoes forward wherever one stands', () => {
  const sizes = fc.array(
    fc.nat(4).chain((parts) => fc.tuple(fc.nat(parts), fc.constant(parts))),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(sizes, (pairs) => {
      const screens = screensOf(pairs);
      let progress = atStart(screens);
      for (let next = forward(screens, progress); next; next = forward(screens, progress)) {
        expect(back(screens, next)).toEqual(progress);
        progress = next;
      }
      expect(progress).toEqual(atEnd(screens));
    }),
  );
});

test('a step without screens is over at once', () => {
  expect(forward([], atStart([]))).toBeNull();
  expect(back([], atEnd([]))).toBeNull();
});
