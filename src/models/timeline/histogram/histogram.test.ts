import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BUCKETS, CLOCKS, type Filter, NO_FILTER } from '../../../filter/filter.ts';
import { type Selection, select } from '../../../filter/select.ts';
import { parseDay } from '../../../lib/day.ts';
import { builtFromTable, selectionFromTable } from '../../../mocks/case-table.ts';
import { generateCase } from '../../../mocks/generate-case.ts';
import { buildAxis } from '../axis/axis-layout.ts';
import { clockColumn } from '../dates/clock-column.ts';
import { deriveTimeline } from '../timeline.ts';
import { countByDate, deriveHistogram } from './histogram.ts';
import { bucketOf } from './histogram-buckets.ts';

const CALLS = `
  event | date
  june  | 2024-06-25
  july  | 2024-07-12
  week  | 2024-07-08/2024-07-12
  war   | 2022-02/..

  quote | article | about      | statement
  a     | hill    | june       | s1
  b     | press   | june       | s1
  c     | hill    | july       | s2
  d     | press   | june, july | s3
  e     | hill    | week       | s4
  f     | hill    | war        | s5
  g     | hill    |            | s6
`;

const histogramOf = (asked: Partial<Filter>) =>
  deriveTimeline(selectionFromTable(CALLS, asked), { width: 1000 }).histogram;
const bars = (asked: Partial<Filter>) =>
  histogramOf(asked).bars.map(({ quotes, statements }) => `${quotes} of ${statements}`);

test('counts a quote on its day, and what is longer than a day apart', () => {
  const { coarse, undated } = histogramOf({ bucket: 'day' });
  expect(bars({ bucket: 'day' })).toEqual(['2 of 1', '1 of 1']);
  expect([coarse.quotes, coarse.statements]).toEqual([3, 3]);
  expect(undated.quotes).toBe(1);
});

test('a span within one week is counted in that week, never on a day', () => {
  expect(bars({ bucket: 'week' })).toEqual(['2 of 1', '2 of 2']);
  expect(bars({ bucket: 'month' })).toEqual(['2 of 1', '2 of 2']);
});

test('with no bucket asked for, takes the finest that has a place for half of the dated quotes', () => {
  expect(histogramOf({}).bucket).toBe('day');
  expect(histogramOf({ event: ['week', 'july', 'war'] }).bucket).toBe('week');
});

test('days asked for leave the other bars, marked as outside', () => {
  const { bars: drawn } = histogramOf({ bucket: 'day', from: '2024-07-01' });
  expect(drawn.map(({ isInside, quotes }) => [isInside, quotes])).toEqual([
    [false, 2],
    [true, 1],
  ]);
  expect(histogramOf({ bucket: 'day', from: '2024-07-10' }).coarse.inside.quotes).toBe(3);
  expect(histogramOf({ bucket: 'day', to: '2022-12-31' }).coarse.inside.quotes).toBe(1);
});

test('weeks begin on Monday', () => {
  const week = bucketOf(parseDay('2024-06-30') as number, 'week');
  expect([week.from, week.to]).toEqual([parseDay('2024-06-24'), parseDay('2024-06-30')]);
});

/** Counts quote by quote. */
function slowHistogram({ case: data, fails, filter }: Selection) {
  const perBucket = new Map<number, Set<number>>();
  const quotes = new Map<number, number>();
  const { codes, days } = clockColumn({ case: data, filter } as Selection);
  for (let row = 0; row < data.quotes.count; row++) {
    if (fails[row] !== 0) continue;
    const span = days[codes[row]!];
    const bucket = span && Number.isFinite(span.from) ? bucketOf(span.from, filter.bucket ?? 'day') : null;
    const key = !span ? -1e9 : bucket && span.to <= bucket.to ? bucket.from : 1e9;
    quotes.set(key, (quotes.get(key) ?? 0) + 1);
    perBucket.set(key, (perBucket.get(key) ?? new Set()).add(data.quotes.statement[row]!));
  }
  return new Map([...quotes].map(([key, n]) => [key, [n, perBucket.get(key)?.size ?? 0]]));
}

test('law: counts what a slow count counts, on every clock, and every quote once', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.constantFrom(...CLOCKS),
      fc.constantFrom(...BUCKETS),
      fc.constantFrom<Partial<Filter>>({}, { type: ['direct'] }, { source: ['source-1'] }),
      (seed, clock, bucket, more) => {
        const selection = select(generateCase(120, seed), { ...NO_FILTER, clock, bucket, ...more });
        const column = clockColumn(selection);
        const axis = buildAxis([], { from: -100_000, to: 100_000 }, 1000);
        const model = deriveHistogram(selection, axis, column, countByDate(selection, column));
        const slow = slowHistogram(selection);
        const at = (key: number) => slow.get(key) ?? [0, 0];
        for (const bar of model.bars) expect([bar.quotes, bar.statements]).toEqual(at(bar.from));
        expect([model.coarse.quotes, model.coarse.statements]).toEqual(at(1e9));
        expect([model.undated.quotes, model.undated.statements]).toEqual(at(-1e9));
        const all = model.bars.reduce((sum, bar) => sum + bar.quotes, 0);
        expect(all + model.coarse.quotes + model.undated.quotes + model.beyond.quotes).toBe(selection.count);
      },
    ),
    { numRuns: 40 },
  );
});

test('a case without quotes has no bars', () => {
  const selection = select(builtFromTable('event | date\n june | 2024-06-25'), NO_FILTER);
  expect(deriveTimeline(selection, { width: 1000 }).histogram.bars).toEqual([]);
});
