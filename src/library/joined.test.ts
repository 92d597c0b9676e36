import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decodeJoined,
  type Joined,
  join,
  NOTHING,
  otherVersions,
  shownVersion,
  versionsOf,
  write,
} from './joined.ts';

/** Copies of one record in three tabs after any writes and joins: what can happen, and nothing else. */
const step = fc.record({
  tab: fc.nat(2),
  field: fc.constantFrom(['a'], ['a', 'b.c'], ['a.b', 'c'], ['__proto__']),
  value: fc.nat(4),
  over: fc.constantFrom('shown' as const, 'all' as const),
  hearFrom: fc.option(fc.nat(2)),
  now: fc.nat(5),
});

function play(steps: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[]): Joined[] {
  const copies: Joined[] = [NOTHING, NOTHING, NOTHING];
  // Each tab counts for itself.
  const counts = [0, 0, 0];
  for (const { tab, field, value, over, hearFrom, now } of steps) {
    if (hearFrom !== null) copies[tab] = join(copies[tab] as Joined, copies[hearFrom] as Joined);
    else {
      const n = (counts[tab] ?? 0) + 1;
      counts[tab] = n;
      copies[tab] = write(copies[tab] as Joined, { field, value, over }, { tab: `t${tab}`, n, now });
    }
  }
  return copies;
}
const copies = fc.array(step, { maxLength: 25 }).map(play);

test('copies are joined in any order, any grouping and any number of times with one result', () => {
  fc.assert(
    fc.property(copies, (all) => {
      const [a, b, c] = all as [Joined, Joined, Joined];
      expect(join(a, b)).toEqual(join(b, a));
      expect(join(join(a, b), c)).toEqual(join(a, join(b, c)));
      expect(join(a, a)).toEqual(a);
      expect(join(join(a, b), b)).toEqual(join(a, b));
      expect(join(a, NOTHING)).toEqual(a);
    }),
    { numRuns: 500 },
  );
});

test('a join holds what both have and what one has and the other never saw, and nothing else', () => {
  const named = (row: Joined): string[] =>
    [...row.fields].flatMap(([key, versions]) => versions.map(({ tab, n }) => `${key} ${tab} ${n}`));
  const hasSeen = (row: Joined, name: string): boolean => {
    const [, tab = '', n] = /(\S+) (\d+)$/.exec(name) ?? [];
    return (row.seen.get(tab) ?? 0) >= Number(n);
  };
  fc.assert(
    fc.property(copies, (all) => {
      const [a, b] = all as [Joined, Joined, Joined];
      const both = join(a, b);
      const [ofA, ofB] = [named(a), named(b)];
      const expected = [
        ...ofA.filter((name) => ofB.includes(name) || !hasSeen(b, name)),
        ...ofB.filter((name) => !ofA.includes(name) && !hasSeen(a, name)),
      ];
      expect(named(both).toSorted()).toEqual(expected.toSorted());
      expect(decodeJoined(structuredClone(both))).toEqual(both);
    }),
  );
});

test('what a tab replaced does not come back because its own count stands where the other’s stood', () => {
  const first = write(NOTHING, { field: ['name'], value: 'Calls' }, { tab: 'A', n: 1, now: 10 });
  const second = write(first, { field: ['name'], value: 'Two calls' }, { tab: 'B', n: 1, now: 20 });
  expect(versionsOf(join(first, second), ['name']).map(({ value }) => value)).toEqual(['Two calls']);
});

test('two tabs type into one field: both values stay, each tab goes on with its own, the later is the latest', () => {
  const by = (tab: string, n: number, now: number) => ({ tab, n, now });
  const field = ['name'];
  const first = write(NOTHING, { field, value: 'Calls' }, by('A', 1, 10));
  const a = write(first, { field, value: 'Two calls' }, by('A', 2, 20));
  const b = write(first, { field, value: 'Calls of July' }, by('B', 1, 30));
  const both = join(a, b);
  expect(versionsOf(both, field).map(({ value }) => value)).toEqual(['Two calls', 'Calls of July']);
  expect(shownVersion(both, field, 'A')?.value).toBe('Two calls');
  expect(shownVersion(both, field, 'C')?.value).toBe('Calls of July');
  const typed = write(both, { field, value: 'Two calls!' }, by('A', 3, 40));
  expect(otherVersions(typed, field, 'A').map(({ value }) => value)).toEqual(['Calls of July']);
  const settled = write(typed, { field, value: 'Two calls of July', over: 'all' }, by('A', 4, 50));
  expect(join(settled, b)).toEqual(settled);
});

test('a clock that was set back does not bring an older value to the front', () => {
  const field = ['name'];
  const early = write(NOTHING, { field, value: 'one' }, { tab: 'A', n: 1, now: 1_000 });
  const late = write(early, { field, value: 'two' }, { tab: 'A', n: 2, now: 5 });
  expect(versionsOf(late, field)).toEqual([{ value: 'two', at: 1_001, tab: 'A', n: 2 }]);
});

test.each([
  [null],
  [{}],
  ['text'],
  [{ fields: [], seen: new Map() }],
  [{ fields: new Map([['["a"]', [{ at: 1, tab: 'A', n: 1 }]]]), seen: new Map() }],
  [{ fields: new Map([['["a"]', 'x']]), seen: new Map() }],
  [{ fields: new Map(), seen: new Map([['A', 'x']]) }],
])('what is no record is not read as one: %j', (value) => expect(decodeJoined(value)).toBeNull());
