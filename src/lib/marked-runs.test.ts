import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold.ts';
import { findExact, findFolded, markStretches } from './marked-runs.ts';

const drawn = (text: string, needles: string[]) =>
  markStretches(text, findFolded(text, needles))
    .map(({ text, mark }) => (mark ? `[${text}]` : text))
    .join('');

test.each([
  ['the war in Ukraine', ['war'], 'the [war] in Ukraine'],
  ['War against war', ['war'], '[War] against [war]'],
  ['Kyïv and Kyi\u0308v', ['kyiv'], '[Kyïv] and [Kyi\u0308v]'],
  ['Russia’s  ongoing', ["russia's ongoing"], '[Russia’s  ongoing]'],
  ['escalation', ['cal', 'alat'], 'es[calat]ion'],
  ['nothing here', ['absent'], 'nothing here'],
  ['ﬁre', ['fi'], '[ﬁ]re'],
])('%s marks %j', (text, needles, expected) => {
  expect(drawn(text, needles)).toBe(expected);
});

test('runs joined are the text, whatever the stretches', () => {
  const stretch = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: a, end: a + b }));
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.array(stretch, { maxLength: 5 }),
      (text, list) => {
        const runs = markStretches(text, list);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        for (let i = 1; i < runs.length; i++) expect(runs[i]?.mark).not.toBe(runs[i - 1]?.mark);
      },
    ),
  );
});

test('what the search finds is marked', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
      (text, q) => {
        const needles = fold(q).split(' ').filter(Boolean);
        for (const { start, end } of findFolded(text, needles)) {
          expect(end).toBeGreaterThan(start);
          expect(needles.some((needle) => fold(text.slice(start, end)).includes(needle))).toBe(true);
        }
      },
    ),
  );
});

test('exact words are found wherever they stand', () => {
  expect(findExact('aXaXa', ['X', 'XaX', ''])).toEqual([
    { start: 1, end: 2 },
    { start: 3, end: 4 },
    { start: 1, end: 4 },
  ]);
});
