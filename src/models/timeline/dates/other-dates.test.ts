import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { BUCKETS, CLOCKS, type Filter, NO_FILTER } from '../../../filter/filter.ts';
import { select } from '../../../filter/select.ts';
import { formatDay } from '../../../lib/day.ts';
import { selectionFromTable } from '../../../mocks/case-table.ts';
import { generateCase } from '../../../mocks/generate-case.ts';
import { deriveTimeline } from '../timeline.ts';

const timeline = (table: string, asked: Partial<Filter> = {}) =>
  deriveTimeline(selectionFromTable(table, asked), { width: 900 });

describe('a number on the axis opens a list of dates on the clock shown', () => {
  const FIVE = `
    article | published                | about
    kyiv    | 2024-06-25               |
    hill    | [2024-07-12..2024-07-14] |

    event | name          | date
    war   | The war       | 2022-02/..
    call  | The call      | 2024-06-25
    vote  | A vote        | 2023
    law   | A law         | 1949
    visit | A visit       | 2024-05

    mention | event | article | date
    a | war | kyiv | 2022-02/..
    b | call | kyiv | 2024-06-25
    c | vote | kyiv | 2023-04
    d | law | kyiv |
    e | visit | kyiv |
    f | visit | hill |
  `;

  it('by publication: each event stands at the article that tells of it, never at its own date', () => {
    const model = timeline(FIVE, { clock: 'published' });
    const [bubble] = model.lanes.find(({ key }) => key === 'kyiv')!.marks;
    expect(bubble!.count).toBe(5);
    expect(bubble!.events.map((i, at) => `${model.events[i]!.id} ${bubble!.dates[at]!.text}`).sort()).toEqual(
      [
        'call 25 June 2024',
        'law 25 June 2024',
        'visit 25 June 2024',
        'vote 25 June 2024',
        'war 25 June 2024',
      ],
    );
    const [span] = model.lanes.find(({ key }) => key === 'hill')!.marks;
    expect(span!.dates[0]).toMatchObject({ text: 'between 12 and 14 July 2024', shape: { form: 'within' } });
  });

  it('by what happened: at the date that the lane’s own article gives', () => {
    const model = timeline(FIVE);
    const dates = model.lanes
      .find(({ key }) => key === 'kyiv')!
      .marks.flatMap(({ events, dates: on }) =>
        events.map((i, at) => `${model.events[i]!.id} ${on[at]!.text}`),
      );
    expect(dates).toContain('vote April 2023');
    expect(model.events.find(({ id }) => id === 'vote')!.date).toBe('2023');
  });

  it('law: every mark and column says one date for each event that it lists', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.constantFrom(...CLOCKS), (seed, clock) => {
        const data = generateCase(300, seed, { events: seed % 2 === 0 ? 40 : 2_000 });
        const { lanes } = deriveTimeline(select(data, { ...NO_FILTER, clock }), { width: 700 });
        for (const { marks, bins } of lanes)
          for (const { events, dates } of [...marks, ...(bins ?? [])])
            expect(dates).toHaveLength(events.length);
      }),
      { numRuns: 12 },
    );
  });
});

describe('articles that tell of no event', () => {
  const BARE = `
    article | published  | headline
    hill    | 2024-07-12 | Later
    kyiv    | 2024-06-26 | Earlier
    press   |            | Undated
    told    | 2024-06-25 | Tells of the call

    mention | event | article | date
    then    | call  | told    | 2024-06-25
  `;
  const listed = (asked: Partial<Filter>) =>
    timeline(BARE, asked).articles.map(({ name, date }) => `${name}: ${date?.text ?? 'no date'}`);

  it('have their place in time by publication, in a lane of their own', () => {
    const model = timeline(BARE, { clock: 'published' });
    expect(listed({ clock: 'published' })).toEqual([
      'Earlier: 26 June 2024',
      'Later: 12 July 2024',
      'Undated: no date',
    ]);
    const lane = model.lanes.find(({ key }) => key === 'no-event')!;
    expect(lane).toMatchObject({ isOfArticles: true, count: 2, undated: [2] });
    expect(lane.marks.map(({ events }) => model.articles[events[0]!]!.name)).toEqual(['Earlier', 'Later']);
  });

  it('follow the filter as far as an article alone can', () => {
    expect(listed({ clock: 'published', source: ['hill'] })).toEqual(['Later: 12 July 2024']);
    expect(listed({ clock: 'published', q: 'earl' })).toEqual(['Earlier: 26 June 2024']);
    expect(listed({ clock: 'published', event: ['call'] })).toEqual([]);
    expect(listed({ clock: 'published', type: ['direct'] })).toEqual([]);
    expect(listed({})).toEqual([]);
    const { articles } = timeline(BARE, { clock: 'published', from: '2024-07-01' });
    expect(articles.map(({ isOutside }) => isOutside)).toEqual([true, false, true]);
  });
});

describe('a clock that hides what is dated says which other one shows it', () => {
  it('counts dated articles and quotes that have no date here', () => {
    const table = `
      article | published
      hill    | 2024-07-12
      kyiv    | 2024-06-26
      press   |

      quote | article | about | statement | said
      a     | hill    |       | s1        |
      b     | hill    |       | s2        | 2024-07-11
      c     | press   |       | s3        | 2024-07-11
    `;
    expect(timeline(table).otherClock).toEqual({ clock: 'published', quotes: 1, articles: 1 });
    expect(timeline(table, { source: ['press'] }).otherClock).toBeNull();
    expect(timeline(table, { clock: 'said' }).otherClock).toEqual({
      clock: 'published',
      quotes: 1,
      articles: 1,
    });
    expect(timeline(table, { clock: 'published' }).otherClock).toEqual({
      clock: 'happened',
      quotes: 1,
      articles: 0,
    });
  });

  it('says nothing where all is dated', () => {
    expect(
      timeline('event | date\n call | 2024-06-25\n\n quote | article | about\n a | hill | call').otherClock,
    ).toBe(null);
  });
});

const JUNE = `
  event | date
  one   | 2024-06-03
  two   | 2024-06-20
  three | 2024-07-02

  quote | article | about | statement
  a     | hill    | one   | s1
  b     | hill    | two   | s2
  c     | press   | two   | s2
  d     | hill    | three | s3
`;

test('a bar that is zoomed into counts the days that are shown, and says them', () => {
  const { bars, beyond } = timeline(JUNE, { bucket: 'month', span: '2024-06-10..2024-06-30' }).histogram;
  expect(bars.map(({ from, to, quotes }) => `${formatDay(from)} ${formatDay(to)} ${quotes}`)).toEqual([
    '2024-06-19 2024-06-21 2',
  ]);
  expect(beyond.quotes).toBe(2);
});

test('a bar that the days chosen cut says how many of it they hold', () => {
  const { bars } = timeline(JUNE, { bucket: 'month', from: '2024-06-10' }).histogram;
  expect(bars.map(({ quotes, inside }) => `${inside.quotes} of ${quotes}`)).toEqual(['2 of 3', '1 of 1']);
  expect(bars[0]!.inside.statements).toBe(1);
});

test('law: what bars hold within the days chosen is together what the sentence counts', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 300 }),
      fc.constantFrom(...CLOCKS),
      fc.constantFrom(...BUCKETS, null),
      fc.constantFrom(null, '2022-03-10..2023-01-20'),
      fc.constantFrom<Partial<Filter>>({}, { from: '2022-05-05' }, { from: '2022-02-01', to: '2023-03-15' }),
      (seed, clock, bucket, span, days) => {
        const asked = { ...NO_FILTER, clock, bucket, span, ...days };
        const { histogram, summary } = deriveTimeline(select(generateCase(150, seed), asked), { width: 900 });
        const { bars, coarse, undated, beyond } = histogram;
        const inside = [...bars, coarse, undated, beyond].reduce((sum, one) => sum + one.inside.quotes, 0);
        expect(inside).toBe(summary.quotes.shown);
      },
    ),
    { numRuns: 60 },
  );
});
