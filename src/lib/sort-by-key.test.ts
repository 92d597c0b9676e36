import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortByKey } from './sort-by-key.ts';

test('sorts like a stable comparing sort', () => {
  const keys = fc.array(fc.oneof(fc.nat(5), fc.nat(0xffffffff)), { maxLength: 200 });
  fc.assert(
    fc.property(keys, (list) => {
      const rows = Uint32Array.from(list.keys()).reverse();
      const expected = [...rows].sort((a, b) => list[a]! - list[b]!);
      expect([...sortByKey(rows, Uint32Array.from(list))]).toEqual(expected);
    }),
  );
});
