import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markSources } from './source-marks.ts';

const lettersOf = (...names: string[]) =>
  markSources({
    sources: { rows: names.map((name, i) => ({ id: `s${i}`, name })), at: new Map() },
    columns: names.map((_, i) => i),
  }).map(({ letter }) => letter);

test('the five outlets of the bundled case', () => {
  expect(
    lettersOf('The Hill', 'Stars and Stripes', 'The Daily Digest', 'The Kyiv Independent', 'Press TV'),
  ).toEqual(['H', 'S', 'D', 'K', 'P']);
});

test('marks are unique: one letter, then two of the name, never a number that it has not', () => {
  expect(lettersOf('Press TV', 'Pravda', 'Print', 'Prose')).toEqual(['P', 'PR', 'PI', 'PO']);
  expect(lettersOf('Radio 3', 'Radio 4', 'Radio 3', 'Radio', '24 Kanal')).toEqual([
    'R',
    'R4',
    'R3',
    'RA',
    '24',
  ]);
  expect(lettersOf('ⅳ', 'Ⅳ', 'Studio ⅳ', 'Studio')).toEqual(['Ⅳ', 'ⅣA', 'S', 'ST']);
  expect(lettersOf('The', 'A', '', '__proto__')).toEqual(['T', 'A', '?', 'P']);
  expect(lettersOf('Комсомольская правда', 'ایرنا')).toEqual(['К', 'ا']);
});

test('sources with articles have the first slots, in file order', () => {
  const rows = ['AFP', 'The Hill', 'Agence Presse', 'Press TV'].map((name, i) => ({ id: `s${i}`, name }));
  expect(markSources({ sources: { rows, at: new Map() }, columns: [1, 3] })).toEqual([
    { letter: 'A', slot: 2 },
    { letter: 'H', slot: 0 },
    { letter: 'AG', slot: 3 },
    { letter: 'P', slot: 1 },
  ]);
});

test('law: every mark is one of its own, and a number in it is the number of its name', () => {
  const name = fc.oneof(
    fc
      .tuple(fc.constantFrom('Radio', 'The Radio', 'Kanal', 'R', ''), fc.nat(30))
      .map(([a, n]) => `${a} ${n}`),
    fc.constantFrom('Radio', 'Rede 24', 'Ärzte', '1+1', '5 Kanal', 'ایرنا', '', '—', 'ⅳ', 'Studio ⅰ'),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(fc.array(name, { maxLength: 60 }), (names) => {
      const letters = lettersOf(...names);
      expect(new Set(letters).size).toBe(names.length);
      letters.forEach((letter, i) => {
        for (const [digits] of letter.matchAll(/\p{N}+/gu)) expect(names[i]?.toUpperCase()).toContain(digits);
        expect(letter).not.toBe('');
      });
    }),
  );
});
