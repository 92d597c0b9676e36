import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameKey, proposeMerges } from './likeness.ts';

/** Groups that are proposed, as "most frequent = other = …". */
const proposed = (counts: Readonly<Record<string, number>>) =>
  proposeMerges(new Map(Object.entries(counts))).map(({ names }) =>
    names.map(({ name }) => name).join(' = '),
  );

test('names that differ in capitals, marks and filling words may be one; the most frequent stands first', () => {
  expect(proposed({ 'fox online news': 2, 'Fox News': 9, 'The Fox-News': 5 })).toEqual([
    'Fox News = The Fox-News = fox online news',
  ]);
  expect(proposed({ NYT: 1, nyt: 1 })).toEqual(['NYT = nyt']);
});

test('a group is held against others by its most frequent name', () => {
  expect(proposed({ 'The Herald': 1, Heraldo: 3, Herald: 9 })).toEqual(['Herald = Heraldo = The Herald']);
  expect(proposed({ 'The Herald': 9, Heraldo: 3, Herald: 1 })).toEqual(['The Herald = Herald']);
});

test('one letter apart is alike in long names only', () => {
  expect(proposed({ 'Ilse Varga': 3, 'Ilse Vargo': 1 })).toEqual(['Ilse Varga = Ilse Vargo']);
  expect(proposed({ Anna: 3, Anne: 1 })).toEqual([]);
  expect(proposed({ 'Ilse Varga': 3, 'Ilse Vargaas': 1 })).toEqual([]);
});

test('a last name goes with the only full name that ends so, and with none where two do', () => {
  expect(proposed({ 'Ilse Varga': 3, 'Mayor Varga': 2 })).toEqual(['Ilse Varga = Mayor Varga']);
  expect(proposed({ 'Ilse Varga': 3, 'Bela Varga': 3, 'Mayor Varga': 2 })).toEqual([]);
  // What is already one with a title is one with the full name, too: a name stands in one group.
  expect(proposed({ 'Ilse Varga': 1, Varga: 9, 'Mayor Varga': 2 })).toEqual([
    'Varga = Mayor Varga = Ilse Varga',
  ]);
});

test('whatever the names, each stands in one group at most, and none is proposed alone or twice', () => {
  const name = fc.constantFrom(
    'Ilse Varga',
    'ilse varga',
    'Varga',
    'Mayor Varga',
    'Ilse Vargo',
    'NYT',
    'nyt',
    '—',
    'the',
  );
  fc.assert(
    fc.property(fc.dictionary(name, fc.integer({ min: 1, max: 9 })), (counts) => {
      const groups = proposeMerges(new Map(Object.entries(counts)));
      const all = groups.flatMap(({ names }) => names.map((one) => one.name));
      expect(new Set(all).size).toBe(all.length);
      for (const { names, reason } of groups) {
        expect(names.length).toBeGreaterThan(1);
        expect(reason).not.toBe('');
        for (const { name: one, count } of names) expect(count).toBe(counts[one]);
        expect(names[0]?.count).toBe(Math.max(...names.map(({ count }) => count)));
      }
    }),
  );
});

test('the key of a name knows no case, accents, marks or order of words', () => {
  expect(nameKey('Vargá, ILSE')).toBe(nameKey('ilse varga'));
  expect(nameKey('—')).toBe('');
});
