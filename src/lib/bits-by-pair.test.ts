import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BitsByPair } from './bits-by-pair.ts';

test('a pair is told which bits are new to it, and no other pair', () => {
  const pairs = new BitsByPair(4);
  expect(pairs.add(3, 7, 0b011)).toBe(0b011);
  expect(pairs.add(3, 7, 0b110)).toBe(0b100);
  expect(pairs.add(3, 8, 0b001)).toBe(0b001);
  expect(pairs.add(0, 7, 0b001)).toBe(0b001);
});

test('it remembers what a map of pairs would, also when it has to grow', () => {
  const step = fc.tuple(fc.nat(19), fc.nat(4), fc.nat(0xffff));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 3000, size: 'max' }), (steps) => {
      const pairs = new BitsByPair(20);
      const slow = new Map<string, number>();
      for (const [a, b, bits] of steps) {
        const had = slow.get(`${a} ${b}`) ?? 0;
        slow.set(`${a} ${b}`, had | bits);
        expect(pairs.add(a, b, bits)).toBe(bits & ~had);
      }
    }),
    { numRuns: 20 },
  );
  const many = new BitsByPair(3000);
  for (let a = 0; a < 3000; a++) expect(many.add(a, 1, 2)).toBe(2);
  for (let a = 0; a < 3000; a++) expect(many.add(a, 1, 3)).toBe(1);
});
