import { expect, test } from 'vitest';
import { selectionFromTable } from '../../mocks/case-table.ts';
import { deriveAgreement } from './coding-agreement.ts';
import type { Coding } from './coding-file.ts';
import { deriveCoding } from './coding-units.ts';

const CASE = `
  frame    | scheme | name
  security | frames | Security
  policy   | frames | Policy

  quote | id | article | speaker | statement | frames
  one   | q1 | hill    | ryder   | s1        | security
  two   | q2 | hill    | ryder   | s2        | policy
  three | q3 | press   | moscow  | s3        | security
  four  | q4 | press   | moscow  | s4        |
`;
const by = (coder: string, frames: Record<string, string | null>): Coding => ({
  case: 'c',
  scheme: 'frames',
  coder,
  codes: Object.entries(frames).map(([quote, frame]) => ({ quote, frame, at: 1 })),
});
const agree = (...codings: Coding[]) => deriveAgreement(selectionFromTable(CASE), { codings });

test('what is to be coded does not say how the case’s coder coded it', () => {
  const { quotes, frames, scheme } = deriveCoding(selectionFromTable(CASE));
  expect(quotes.map(({ id }) => id)).toEqual(['q1', 'q2', 'q3']);
  expect(frames.map(({ label }) => label)).toEqual(['Security', 'Policy']);
  expect(scheme?.id).toBe('frames');
  expect(JSON.stringify(quotes)).not.toContain('security');
  expect(deriveCoding(selectionFromTable(CASE, { source: ['press'] })).quotes.map(({ id }) => id)).toEqual([
    'q3',
  ]);
});

test('a case that nobody coded has nothing to code, and says how much is in view', () => {
  const model = deriveCoding(selectionFromTable('quote | article\none | hill\ntwo | press'));
  expect(model).toMatchObject({ scheme: null, frames: [], quotes: [], more: 0, inView: 2 });
});

test('of more quotes than anybody codes in an afternoon 300 are asked, and the rest is counted', () => {
  const rows = Array.from({ length: 302 }, (_, i) => `words ${i} | x${i} | hill | security`).join('\n');
  const { quotes, more } = deriveCoding(
    selectionFromTable(`quote | id | article | frames\n${rows}\nlast | y | hill |`),
  );
  expect([quotes.length, quotes.at(-1)?.id, more]).toEqual([300, 'x299', 2]);
});

test('two coders who differ once of three: percent, kappa, and the quote by name', () => {
  const { pairs, disagreements, agreed, n } = agree(
    by('Ana', { q1: 'security', q2: 'security', q3: 'security' }),
  );
  expect(pairs).toMatchObject([{ coder: 'Ana', percent: 2 / 3, kappa: expect.closeTo(0, 9), n: 3 }]);
  expect(pairs[0]?.matrix).toEqual({
    labels: ['Security', 'Policy'],
    counts: [
      [2, 0],
      [1, 0],
    ],
  });
  expect(disagreements).toMatchObject([{ quote: { id: 'q2' }, labels: ['Policy', 'Security'] }]);
  expect([agreed, n]).toEqual([2, 3]);
});

test('quotes that only the case’s coder coded are not compared; unknown frames count as not coded', () => {
  const { n, pairs, frames } = agree(by('Ana', { q1: 'security', q2: null, q3: 'no-such-frame' }));
  expect(n).toBe(1);
  expect(pairs[0]).toMatchObject({ percent: 1, kappa: null, n: 1 });
  expect(frames).toEqual([{ id: 'security', label: 'Security', used: 2, alpha: null, n: 1 }]);
});

test('several students are compared together, frame by frame too', () => {
  const { alpha, frames, coders } = agree(
    by('Ana', { q1: 'security', q2: 'policy', q3: 'security' }),
    by('Ben', { q1: 'security', q2: 'policy' }),
  );
  expect(coders).toEqual(['The case’s coder', 'Ana', 'Ben']);
  expect(alpha).toBeCloseTo(1, 9);
  expect(frames.map(({ id, alpha: a }) => [id, a])).toEqual([
    ['security', 1],
    ['policy', 1],
  ]);
});
