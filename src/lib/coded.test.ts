import fc from 'fast-check';
import { expect, test } from 'vitest';
import { narrow, SetCoder, StringCoder } from './coded.ts';

test('a set column gives back what was pushed, and equal sets share a code', () => {
  const sets = fc.array(fc.uniqueArray(fc.nat(5), { maxLength: 3 }), { maxLength: 3000, size: 'max' });
  fc.assert(
    fc.property(sets, (rows) => {
      const coder = new SetCoder();
      for (const row of rows) coder.push(row);
      const { codes, sets: distinct } = coder.finish();
      expect(Array.from(codes, (code) => distinct[code])).toEqual(rows);
      expect(new Set(distinct.map((set) => set.join())).size).toBe(distinct.length);
    }),
    { numRuns: 20 },
  );
});

test('a dictionary gives back what was pushed; code 0 is the empty text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('', 'said', 'told', '__proto__', 'constructor')), (rows) => {
      const coder = new StringCoder();
      for (const row of rows) coder.push(row);
      const { codes, values } = coder.finish();
      expect(Array.from(codes, (code) => values[code])).toEqual(rows);
      expect(values[0]).toBe('');
    }),
  );
});

test('codes take the fewest bytes that hold them', () => {
  expect(narrow([255], 256)).toBeInstanceOf(Uint8Array);
  expect(narrow([256], 257)).toBeInstanceOf(Uint16Array);
  expect(narrow([65_536], 65_537)).toEqual(Uint32Array.of(65_536));
});
