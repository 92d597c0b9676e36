import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseEdtf } from '../../../lib/edtf.ts';
import { MARK_SIGNS } from './mark-legend.ts';
import { ARROW, DOUBT, FADE, glyphWidth, markPaths, reachOf } from './mark-path.ts';
import { type MarkShape, shapeOf, writeShape } from './mark-shape.ts';

/** Every form of date in data/README.md. */
const FORMS = [
  '2024-06-26T00:16',
  '2024-06-25',
  '2024-05',
  '2024',
  '2024-05?',
  '2024-05~',
  '2024-05%',
  '2024-05-02~',
  '2024-05-02?',
  '2024~',
  '2024-05/..',
  '../2024-05',
  '2024-05-01/2024-05-20',
  '[2024-05-01..2024-05-20]',
  '[2024-05-12..]',
  '[..2024-05-12]',
];
const BASES = ['stated', 'computed', 'inferred', 'unknown'] as const;
const shape = (text: string, basis: (typeof BASES)[number] = 'stated') => shapeOf(parseEdtf(text)!, basis);
/** A drawing by its shape alone: path data with how it is painted, on a box of one width. */
const drawing = (mark: MarkShape, isMaybe = false) =>
  markPaths(mark, 22, isMaybe)
    .map(({ d, paint, opacity }) => `${paint} ${opacity} ${d}`)
    .join(' ');

test('every form of date has a drawing of its own, on every basis', () => {
  const drawn = FORMS.flatMap((text) => BASES.map((basis) => drawing(shape(text, basis))));
  expect(new Set(drawn).size).toBe(FORMS.length * BASES.length);
});

test('the words for a shape tell apart what the drawing does', () => {
  const said = FORMS.flatMap((text) => BASES.map((basis) => writeShape(shape(text, basis))));
  expect(new Set(said).size).toBe(FORMS.length * BASES.length);
});

test('"some time within" is never filled, whatever is known of it', () => {
  for (const basis of BASES)
    for (const text of ['[2024-05-01..2024-05-20]', '[2024-05-12..]', '[..2024-05-12]'])
      expect(markPaths(shape(text, basis), 40).every(({ paint }) => paint === 'line')).toBe(true);
});

test('only a stated date is full; a computed one is half so, on the left', () => {
  const filled = (basis: (typeof BASES)[number]) =>
    markPaths(shape('2024-06-25', basis), 10).filter(({ paint }) => paint === 'solid');
  expect(filled('stated').map(({ d }) => d)).toEqual([
    'M5 -5H5a5 5 0 0 1 5 5V0a5 5 0 0 1 -5 5H5a5 5 0 0 1 -5 -5V0a5 5 0 0 1 5 -5z',
  ]);
  expect(filled('computed').map(({ d }) => d)).toEqual(['M5 -5a5 5 0 0 0 0 10z']);
  expect(filled('inferred')).toEqual([]);
  expect(filled('unknown')).toEqual([]);
});

test('what may not have been out is dotted as if nothing were known of its date', () => {
  for (const text of FORMS)
    expect(drawing(shape(text, 'stated'), true)).toBe(drawing(shape(text, 'unknown')));
});

test('a drawing stays within the room that it says it needs, at any width', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...FORMS),
      fc.constantFrom(...BASES),
      fc.double({ min: 10, max: 900, noNaN: true }),
      (text, basis, width) => {
        const mark = shape(text, basis);
        const { left, right } = reachOf(mark);
        for (const { d } of markPaths(mark, width)) {
          for (const [, x] of d.matchAll(/M(-?[\d.]+) /g)) {
            expect(Number(x)).toBeGreaterThanOrEqual(-left - 0.01);
            expect(Number(x)).toBeLessThanOrEqual(width + right + 0.01);
          }
          expect(d).not.toMatch(/NaN|undefined|Infinity/);
        }
        expect(left + right).toBeLessThanOrEqual(ARROW + FADE + DOUBT + FADE);
      },
    ),
  );
});

test('every sign of the legend is drawn otherwise than all others', () => {
  const drawn = MARK_SIGNS.map((sign) =>
    markPaths(sign.shape, glyphWidth(sign.shape))
      .map(({ d }) => d)
      .join(' '),
  );
  expect(new Set(drawn).size).toBe(MARK_SIGNS.length);
});
