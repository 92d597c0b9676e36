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

test('letters are unique: one, then two, then a number', () => {
  expect(lettersOf('Press TV', 'Pravda', 'Print', 'Prose')).toEqual(['P', 'PR', 'P2', 'P3']);
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
