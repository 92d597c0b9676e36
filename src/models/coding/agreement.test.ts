import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cohensKappa, krippendorffsAlpha, percentAgreement, type Unit } from './agreement.ts';

/** A coder a line, a unit a column, "." where a coder left a unit out: as the papers print them. */
const read = (table: string): Unit[] =>
  table
    .trim()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .split(/\s+/)
        .map((code) => (code === '.' ? null : code)),
    );
const byUnit = (coders: readonly Unit[]): Unit[] =>
  coders[0]!.map((_, i) => coders.map((coder) => coder[i] ?? null));
const alphaOf = (table: string) => krippendorffsAlpha(byUnit(read(table)));

/** Two coders from a table of how often each pair of codes occurred. */
function crossed(pairs: readonly (readonly [a: string, b: string, times: number])[]): [Unit, Unit] {
  const units = pairs.flatMap(([a, b, times]) => Array.from({ length: times }, () => [a, b] as const));
  return [units.map(([a]) => a), units.map(([, b]) => b)];
}

test('alpha is that of Krippendorff’s worked example A: two coders, two codes, 0.095', () => {
  expect(
    alphaOf(`
      0 1 0 0 0 0 0 0 1 0
      1 1 1 0 0 1 0 0 0 0
    `),
  ).toEqual({ alpha: expect.closeTo(0.095, 3), n: 10 });
});

test('alpha is that of his example B: two coders, five codes, 0.692', () => {
  expect(
    alphaOf(`
      a a b b d c c c e d d a
      b a b b b c c c e d d d
    `).alpha,
  ).toBeCloseTo(0.692, 3);
});

test('alpha is that of his example C: four coders, missing values, 0.743, over 11 units', () => {
  expect(
    alphaOf(`
      1 2 3 3 2 1 4 1 2 . . .
      1 2 3 3 2 2 4 1 2 5 . 3
      . 3 3 3 2 3 4 2 2 5 1 .
      1 2 3 3 2 4 4 1 2 5 1 .
    `),
  ).toEqual({ alpha: expect.closeTo(0.743, 3), n: 11 });
});

test.each([
  [20, 5, 10, 15, 0.4],
  [45, 15, 25, 15, 0.1304],
  [25, 35, 5, 35, 0.2593],
])('kappa of the textbook table %i, %i, %i, %i is %f', (yesYes, yesNo, noYes, noNo, kappa) => {
  const [a, b] = crossed([
    ['yes', 'yes', yesYes],
    ['yes', 'no', yesNo],
    ['no', 'yes', noYes],
    ['no', 'no', noNo],
  ]);
  expect(cohensKappa(a, b)).toBeCloseTo(kappa, 4);
  expect(percentAgreement(a, b)).toEqual({
    share: (yesYes + noNo) / (yesYes + yesNo + noYes + noNo),
    n: a.length,
  });
});

test('where only one code was used, or nothing was coded twice, agreement is undefined, not perfect', () => {
  expect(cohensKappa(['a', 'a'], ['a', 'a'])).toBeNull();
  expect(
    krippendorffsAlpha([
      ['a', 'a'],
      ['a', 'a'],
    ]),
  ).toEqual({ alpha: null, n: 2 });
  expect(
    krippendorffsAlpha([
      ['a', null],
      [null, 'b'],
    ]),
  ).toEqual({ alpha: null, n: 0 });
  expect(percentAgreement(['a', null], [null, 'b'])).toEqual({ share: null, n: 0 });
  expect(cohensKappa([], [])).toBeNull();
});

const code = fc.option(fc.constantFrom('a', 'b', 'c'), { freq: 4 });
const units = fc.array(fc.tuple(code, code, code), { maxLength: 20 });

test('it does not matter who is called first, nor in which order quotes were coded', () => {
  fc.assert(
    fc.property(units, (list) => {
      const { alpha } = krippendorffsAlpha(list);
      const turned = krippendorffsAlpha(list.map(([a, b, c]) => [c, a, b]).toReversed()).alpha;
      if (alpha === null) expect(turned).toBeNull();
      else expect(turned).toBeCloseTo(alpha, 9);
    }),
  );
});

test('coders who always agree and use two codes have an alpha of 1; nobody has more', () => {
  fc.assert(
    fc.property(units, fc.array(fc.constantFrom('a', 'b'), { minLength: 1 }), (list, codes) => {
      const { alpha } = krippendorffsAlpha(list);
      if (alpha !== null) expect(alpha).toBeLessThanOrEqual(1 + 1e-9);
      const same = krippendorffsAlpha(codes.map((one) => [one, one, one])).alpha;
      if (new Set(codes).size > 1) expect(same).toBeCloseTo(1, 9);
      else expect(same).toBeNull();
    }),
  );
});
