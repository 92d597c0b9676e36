import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logOdds } from './log-odds.ts';

/** The same, written out word by word over the texts themselves, as the paper has it. */
function reference(
  here: readonly string[],
  there: readonly string[],
  all: readonly string[],
  weight: number,
) {
  const times = (words: readonly string[], word: string) => words.filter((one) => one === word).length;
  return new Map(
    [...new Set(all)].map((word) => {
      const prior = (weight * times(all, word)) / all.length;
      const omega = (words: readonly string[]) => {
        const y = times(words, word);
        return (y + prior) / (words.length + weight - (y + prior));
      };
      const zeta =
        (Math.log(omega(here)) - Math.log(omega(there))) /
        Math.sqrt(1 / (times(here, word) + prior) + 1 / (times(there, word) + prior));
      return [word, zeta];
    }),
  );
}
const WORDS = ['war', 'peace', 'call', 'line', 'risk'];
const count = (words: readonly string[]) => WORDS.map((word) => words.filter((one) => one === word).length);
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 60 });

test('agrees with the paper’s formulas written out over the texts', () => {
  fc.assert(
    fc.property(text, text, fc.integer({ min: 1, max: 500 }), (here, there, weight) => {
      const all = [...here, ...there, ...WORDS];
      const slow = reference(here, there, all, weight);
      for (const { word, z } of logOdds(count(here), count(there), count(all), weight))
        expect(z).toBeCloseTo(slow.get(WORDS[word]!) ?? Number.NaN, 9);
    }),
  );
});

test('turning the sides round turns the signs round', () => {
  fc.assert(
    fc.property(text, text, (here, there) => {
      const prior = count([...here, ...there]);
      const back = logOdds(count(there), count(here), prior, 100);
      logOdds(count(here), count(there), prior, 100).forEach(({ z }, i) => {
        expect(z).toBeCloseTo(-back[i]!.z, 9);
      });
    }),
  );
});

test('the only word of a case sets nobody apart', () => {
  const one = count(['war', 'war']);
  expect(logOdds(one, count(['war']), one, 100)).toEqual([{ word: 0, here: 2, there: 1, delta: 0, z: 0 }]);
});

test('a word used alike is nobody’s; one used by one side stands out, the more the oftener', () => {
  const here = count([...Array(10).fill('war'), ...Array(10).fill('call')]);
  const there = count([...Array(10).fill('peace'), ...Array(10).fill('call')]);
  const prior = count([...Array(10).fill('war'), ...Array(10).fill('peace'), ...Array(20).fill('call')]);
  const z = new Map(logOdds(here, there, prior, 40).map(({ word, z }) => [WORDS[word], z]));
  expect(z.get('call')).toBeCloseTo(0, 9);
  expect(z.get('war')).toBeGreaterThan(1);
  expect(z.get('peace')).toBeLessThan(-1);
});
