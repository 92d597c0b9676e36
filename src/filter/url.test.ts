import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay } from '../lib/day.ts';
import {
  ACROSS,
  BUCKETS,
  CLOCKS,
  type Filter,
  GRIDS,
  LANES,
  NO_FILTER,
  ROW_KINDS,
  SHARES,
  type Show,
  UNITS,
  VEILS,
  ZONES,
} from './filter.ts';
import { formatFilter, PARAM_NAMES, parseFilter } from './url.ts';

const anId = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,20}$/);
const ids = fc.uniqueArray(fc.oneof(anId, fc.stringMatching(/^~[A-Z]{1,2}$/)), { maxLength: 5 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const aDay = fc.integer({ min: -100_000, max: 100_000 }).map(formatDay);
const aShow: fc.Arbitrary<Show> = fc.oneof(
  fc.constant({ rule: 'disagree' as const }),
  fc.constantFrom(...ROW_KINDS).map((kind) => ({ rule: 'kind' as const, kind })),
  fc.record({ rule: fc.constantFrom('only' as const, 'all-but' as const), source: anId }),
);

/** Any filter that a reader could have made. */
const aFilter: fc.Arbitrary<Filter> = fc.record({
  case: maybe(anId),
  source: ids,
  speaker: ids,
  perspective: ids,
  event: ids,
  frame: ids,
  type: fc.subarray(['direct', 'partial', 'indirect'] as const),
  via: ids,
  from: maybe(aDay),
  to: maybe(aDay),
  asof: maybe(aDay),
  q: fc.string({ maxLength: 60, unit: 'grapheme' }),
  show: maybe(aShow),
  with: fc.uniqueArray(
    fc.oneof(
      anId,
      fc.uniqueArray(anId, { minLength: 2, maxLength: 4 }).map((set) => set.join(':')),
    ),
    {
      maxLength: 5,
    },
  ),
  without: ids,
  sort: maybe(fc.stringMatching(/^-?[a-z]{1,20}$/)),
  cols: ids,
  pin: maybe(anId),
  grid: fc.constantFrom(...GRIDS),
  base: maybe(anId),
  lanes: fc.constantFrom(...LANES),
  order: ids,
  clock: fc.constantFrom(...CLOCKS),
  zone: fc.constantFrom(...ZONES),
  unit: maybe(fc.constantFrom(...UNITS)),
  bucket: maybe(fc.constantFrom(...BUCKETS)),
  scheme: maybe(anId),
  across: fc.constantFrom(...ACROSS),
  share: maybe(fc.constantFrom(...SHARES)),
  span: maybe(fc.tuple(aDay, aDay).map(([a, b]) => (a <= b ? `${a}..${b}` : `${b}..${a}`))).filter(
    (span) => span === null || !span.includes('--'),
  ),
  open: maybe(fc.array(anId, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(':'))),
  blind: maybe(fc.integer({ min: 0, max: 999_999 })),
  veil: maybe(fc.constantFrom(...VEILS)),
});

describe('the address is the state', () => {
  it('gives back every filter that it was given', () => {
    fc.assert(
      fc.property(aFilter, (filter) => {
        const { filter: back, dropped } = parseFilter(formatFilter(filter));
        expect(dropped).toEqual([]);
        expect(back).toEqual(filter);
      }),
    );
  });

  it('writes any text that it reads in one stable form', () => {
    const anyQuery = fc
      .array(fc.tuple(fc.oneof(fc.constantFrom<string>(...PARAM_NAMES), fc.string()), fc.string()))
      .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));
    fc.assert(
      fc.property(anyQuery, (query) => {
        const once = formatFilter(parseFilter(query).filter);
        expect(formatFilter(parseFilter(once).filter)).toBe(once);
        expect(parseFilter(once).dropped).toEqual([]);
      }),
    );
  });

  it('is empty when nothing is asked for', () => {
    expect(formatFilter(NO_FILTER)).toBe('');
    expect(parseFilter('')).toEqual({ filter: NO_FILTER, dropped: [] });
  });

  it('stays readable and in one order, whatever order the reader chose in', () => {
    const { filter } = parseFilter('?q=lines+of%20communication&show=only:press-tv&source=the-hill,press-tv');
    expect(formatFilter(filter)).toBe('source=the-hill,press-tv&q=lines+of+communication&show=only:press-tv');
  });
});

describe('a link with rubbish in it', () => {
  const story: [what: string, query: string, kept: string, dropped: string[]][] = [
    ['a parameter nobody knows', 'utm_source=mail&q=war', 'q=war', ['utm_source']],
    ['markup for an id', 'source=<img src=x>,the-hill', 'source=the-hill', ['source']],
    ['a word for a day', 'from=yesterday&to=2024-07-31', 'to=2024-07-31', ['from']],
    ['a day that does not exist', 'from=2024-02-30', '', ['from']],
    ['a kind that does not exist', 'show=scandal', '', ['show']],
    ['a parameter twice', 'q=war&q=peace', 'q=war', ['q']],
    ['broken encoding', 'q=%E0%A4%A', '', ['q']],
    ['the name of a prototype', '__proto__=x&constructor=y', '', ['__proto__', 'constructor']],
    ['a prototype for an id', 'source=__proto__', '', ['source']],
    ['a search of 100 kB', `q=${'x'.repeat(100_000)}`, '', ['q']],
  ];
  it.each(story)('%s: keeps the rest and names it', (_, query, kept, dropped) => {
    const read = parseFilter(query);
    expect(formatFilter(read.filter)).toBe(kept);
    expect(read.dropped.map(({ param }) => param)).toEqual(dropped);
    for (const { value } of read.dropped) expect(value.length).toBeLessThanOrEqual(80);
  });

  it('lists at most twenty of a thousand faults', () => {
    const query = Array.from({ length: 1000 }, (_, i) => `x${i}=1`).join('&');
    expect(parseFilter(query).dropped).toHaveLength(20);
  });
});
