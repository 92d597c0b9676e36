import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clearNarrowing, type Filter, isNarrowed, NARROWING, NO_FILTER } from './filter.ts';
import { toggled } from './toggled.ts';

const asked = (more: Partial<Filter>): Filter => ({ ...NO_FILTER, ...more });

test.each([
  ['a source', { source: ['hill'] }],
  ['a first day', { from: '2024-06-01' }],
  ['what was known on a day', { asof: '2024-06-01' }],
  ['a search', { q: 'war' }],
  ['a source left out of the evidence', { without: ['hill'] }],
] as const)('%s narrows', (_, more) => {
  expect(isNarrowed(asked(more))).toBe(true);
});

test('how a view is drawn, which case it is and what was picked narrow nothing', () => {
  expect(isNarrowed(NO_FILTER)).toBe(false);
  const view = asked({
    case: 'a',
    v: '2',
    pick: ['q1'],
    sort: 'speaker',
    zone: 'kyiv',
    blind: 7,
    open: 'call',
  });
  expect(isNarrowed(view)).toBe(false);
  expect(clearNarrowing(view)).toEqual(view);
});

test('clearing leaves the view and takes away all that narrows', () => {
  const view = { case: 'a', pick: ['q1'], sort: 'speaker', grid: 'sources' } as const;
  const narrowed = asked({ ...view, source: ['hill'], from: '2024-06-01', q: 'war', without: ['press'] });
  expect(clearNarrowing(narrowed)).toEqual(asked(view));
  for (const field of NARROWING) expect(clearNarrowing(narrowed)[field]).toEqual(NO_FILTER[field]);
  expect(narrowed.q).toBe('war');
});

test('choosing an id puts it last; choosing it again takes it away and keeps the order of the rest', () => {
  expect(toggled([], 'a')).toEqual(['a']);
  expect(toggled(['a', 'b'], 'c')).toEqual(['a', 'b', 'c']);
  expect(toggled(['a', 'b', 'c'], 'b')).toEqual(['a', 'c']);
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));
  fc.assert(
    fc.property(ids, fc.constantFrom('a', 'b', 'c', 'd'), (list, id) => {
      const once = toggled(list, id);
      expect(once.includes(id)).toBe(!list.includes(id));
      expect(toggled(once, id).filter((one) => one !== id)).toEqual(list.filter((one) => one !== id));
    }),
  );
});
