import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Filter } from '../../../filter/filter.ts';
import { selectionFromTable } from '../../../mocks/case-table.ts';
import { deriveTimeline } from '../timeline.ts';

/** Three sources that tell of events in words of their own or in quotes, some of them later than others. */
const TOLD = `
  article | source | published  | about
  hill    | hill   | 2024-06-26 | june
  press   | press  | 2024-07-15 | june
  kyiv    | kyiv   | 2024-06    |

  event | date
  june  | 2024-06-25
  july  | 2024-07-12
  may   | 2024-05

  mention    | event | article
  on Tuesday | june  | hill
  then       | june  | press
  on Friday  | july  | press
  in spring  | may   | kyiv

  quote    | article | about
  go on    | kyiv    | june
  stay     | press   | may
  keep out | hill    | june
`;
/** As many more sources as take the tiles away, each with an article that tells of none of it. */
const MANY = `
  article | source | published
  ${Array.from({ length: 12 }, (_, i) => `more-${i} | more-${i} | 2024-06-26`).join('\n  ')}
`;

const tellers = (text: string, asked: Partial<Filter>) => {
  const { events, sources } = deriveTimeline(selectionFromTable(text, asked), { width: 900 });
  return {
    tiles: sources.length,
    counts: events.map(({ id, tellers: count }) => `${id} ${count}`).toSorted(),
  };
};

test('an event has as many tellers where there are too many sources for tiles as where each has one', () => {
  const asked = fc.record({
    asof: fc.constantFrom(null, '2024-06-10', '2024-06-30', '2024-07-20'),
    without: fc.subarray(['hill', 'press', 'kyiv']),
    source: fc.subarray(['hill', 'press', 'kyiv']),
  });
  fc.assert(
    fc.property(asked, (filter) => {
      const few = tellers(TOLD, filter);
      const many = tellers(TOLD + MANY, filter);
      expect([few.tiles, many.tiles]).toEqual([3, 0]);
      expect(many.counts).toEqual(few.counts);
    }),
  );
});

test('who quotes somebody on an event tells of it, once, however often', () => {
  expect(tellers(TOLD + MANY, {}).counts).toEqual(['july 1', 'june 3', 'may 2']);
});

test('why an event is opened first is said as the counts have it', () => {
  const pickedBy = (text: string, asked: Partial<Filter> = {}) =>
    deriveTimeline(selectionFromTable(text, asked), { width: 900 }).pickedBy;
  expect(pickedBy(TOLD)).toBe('most');
  expect(pickedBy(`${TOLD}\n  quote | article | about\n  again | hill | may`)).toBe('equal');
  expect(pickedBy(TOLD, { q: 'Friday' })).toBe('place');
  expect(pickedBy(TOLD, { q: 'nowhere' })).toBeNull();
});

test('articles that tell of no event are counted as the days let them pass', () => {
  const found = (asked: Partial<Filter>) =>
    deriveTimeline(selectionFromTable(TOLD + MANY, { clock: 'published', ...asked }), { width: 900 })
      .foundArticles;
  expect(found({})).toBe(12);
  expect(found({ from: '2024-07-01' })).toBe(0);
});
