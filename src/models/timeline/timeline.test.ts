import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CLOCKS, type Filter, LANES, NO_FILTER } from '../../filter/filter.ts';
import { articlesIn, select, selectEvents } from '../../filter/select.ts';
import { formatDay } from '../../lib/day.ts';
import { selectionFromTable } from '../../mocks/case-table.ts';
import { generateCase } from '../../mocks/generate-case.ts';
import { dayAt } from './axis/axis.ts';
import { COVERAGES } from './list/event-coverage.ts';
import { deriveTimeline, type TimelineModel } from './timeline.ts';
import { deriveFinding } from './timeline-finding.ts';

const CALLS = `
  person  | of
  ryder   | pentagon
  singh   | pentagon
  moscow  |

  perspective | name         | voices
  pentagon    | The Pentagon | pentagon

  article | published                  | basis    | about
  hill    | [2024-07-12..2024-07-14]   | inferred | july
  digest  | [2024-07-12..]             | inferred | july
  kyiv    | 2024-06-26                 | stated   | june
  press   | [2024-06-25..2024-06-30]   | inferred | june

  event       | name              | date       | basis    | kind
  june        | First call        | 2024-06-25 | stated   | call
  july        | Second call       | 2024-07-12 | computed | call
  appointment | Belousov appointed | 2024-05   | computed | appointment
  warrants    | Warrants          | 2024-06-25 | stated   | legal
  plan        | A plan            |            |          | plan

  mention      | event       | article | date       | basis
  on June 25   | june        | kyiv    | 2024-06-25 | stated
  last June    | june        | hill    | 2024-06-25 | stated
  on Friday    | july        | hill    | 2024-07-12 | computed
  One day      | july        | digest  | 2024-07-12~ | inferred
  in May       | appointment | kyiv    | 2024-05    | computed
  in May 2023  | appointment | digest  | 2023-05    | stated
  announced    | warrants    | kyiv    | 2024-06-25 | stated
  planned      | plan        | hill    |            |

  quote        | article | speaker | about | statement | said
  held a call  | kyiv    | ryder   | june  | s1        | 2024-06-25
  their side   | press   | moscow  | june  | s2        | 2024-06-26
  on the phone | hill    | singh   | july  | s3        | 2024-07-12
`;

const timeline = (asked: Partial<Filter> = {}) =>
  deriveTimeline(selectionFromTable(CALLS, asked), { width: 1100 });

/** "Hill: First call day stated, …" for each lane. */
const lanes = ({ lanes: all, events }: TimelineModel) =>
  all.map(
    ({ name, marks }) =>
      `${name}: ${marks
        .map(({ events: held, shape, isMaybe }) => {
          const names = held.map((i) => events[i]?.name).join(' + ');
          return `${names}${shape ? ` ${shape.form} ${shape.basis}` : ''}${isMaybe ? '?' : ''}`;
        })
        .join(', ')}`,
  );

test('an event sits in every lane that mentions it, at the date that each article gives', () => {
  expect(lanes(timeline())).toEqual([
    'Hill: First call day stated, Second call day computed',
    'Digest: Belousov appointed month stated, Second call day inferred',
    'Kyiv: Belousov appointed month computed, First call day stated, Warrants day stated',
    'Press: First call day stated',
  ]);
  const [appointed] = timeline().lanes[1]!.marks;
  const [there] = timeline().lanes[2]!.marks;
  expect(appointed!.x1).toBeLessThan(there!.x0);
});

test('lanes by side follow who speaks, through affiliation and perspective', () => {
  expect(lanes(timeline({ lanes: 'speaker' }))).toEqual([
    'The Pentagon: First call day stated, Second call day computed',
    'Moscow: First call day stated',
    'Nobody quoted: Belousov appointed month computed, Warrants day stated',
  ]);
});

test('lanes by kind', () => {
  expect(timeline({ lanes: 'kind' }).lanes.map(({ name, count }) => `${name} ${count}`)).toEqual([
    'Call 2',
    'Appointment 1',
    'Legal 1',
    'Plan 0',
  ]);
});

test('on the clock of what was said, an event stands where people spoke of it', () => {
  const model = timeline({ clock: 'said' });
  expect(lanes(model)).toEqual([
    'Hill: Second call day stated',
    'Digest: ',
    'Kyiv: First call day stated',
    'Press: First call day stated',
  ]);
  expect(model.events.map(({ name, date }) => `${name}: ${date}`)).toEqual([
    'First call: 25 June 2024',
    'Second call: 12 July 2024',
    'Belousov appointed: null',
    'Warrants: null',
    'A plan: null',
  ]);
});

test('on the clock of publication, it stands where each article came out', () => {
  const model = timeline({ clock: 'published' });
  expect(lanes(model)[2]).toBe(
    'Kyiv: First call day stated, Belousov appointed day stated, Warrants day stated',
  );
  expect(model.events.find(({ id }) => id === 'june')?.date).toContain('30 June 2024');
});

test('the list is in time order, undated last, with who tells of it', () => {
  const told = (digits: string) => [...digits].map((digit) => COVERAGES[Number(digit)]).join(' ');
  expect(timeline().events.map((event) => [event.short, event.year, event.name, told(event.told)])).toEqual([
    ['May', '2024', 'Belousov appointed', 'silent mentions mentions silent'],
    ['25 June', '2024', 'First call', 'mentions silent mentions mentions'],
    ['25 June', '2024', 'Warrants', 'elsewhere elsewhere mentions silent'],
    ['12 July', '2024', 'Second call', 'mentions mentions before before'],
    ['', '', 'A plan', 'mentions silent elsewhere elsewhere'],
  ]);
});

test('shown first is the event with the most quotes', () => {
  expect(timeline().picked).toBe('june');
  expect(timeline({ source: ['hill'] }).picked).toBe('july');
});

test('days asked for leave the rest of the axis pale', () => {
  const model = timeline({ from: '2024-07-01' });
  expect(model.events.filter(({ isOutside }) => !isOutside).map(({ id }) => id)).toEqual(['july']);
  expect(model.axis).toEqual(timeline().axis);
  expect(model.lanes[0]!.marks.map(({ isOutside }) => isOutside)).toEqual([true, false]);
  expect(model.summary.events.shown).toBe(1);
});

test('as known on a day: what was not out is gone, what may have been out is hollow', () => {
  expect(lanes(timeline({ asof: '2024-06-26' }))).toEqual([
    'Hill: ',
    'Digest: ',
    'Kyiv: Belousov appointed month computed, First call day stated, Warrants day stated',
    'Press: First call day stated',
  ]);
  const told = (asof: string) => timeline({ asof }).events.find(({ id }) => id === 'july')?.told ?? '';
  expect([...told('2024-07-12')].map((digit) => COVERAGES[Number(digit)])).toEqual([
    'maybe',
    'maybe',
    'before',
    'before',
  ]);
  expect(timeline().stops.map(({ day, in: known, maybe }) => `${day} ${known} ${maybe}`)).toEqual([
    '2024-06-25 0 1',
    '2024-06-26 1 1',
    '2024-06-30 2 0',
    '2024-07-12 2 2',
    '2024-07-14 3 1',
  ]);
});

test('few quotes have no pattern that a title could claim', () => {
  expect(timeline().finding).toEqual({
    title: 'Too few quotes for a pattern in time',
    base: '3 of 3 quotes are dated to a day',
  });
  expect(timeline({ q: 'xyzzy' }).finding.title).toBe('Nothing is left to show');
});

test('a title claims no more than the counts: most of all quotes, most of those with a day, or neither', () => {
  const june = 19899;
  const finding = (counts: readonly number[], quotes: number) =>
    deriveFinding(new Map(counts.map((n, i) => [june + i, n])), quotes, 3, 'happened');
  expect(finding([9, 2, 1], 12).title).toBe('One day carries the record: 25 June 2024');
  expect(finding([12, 10], 22).title).toBe('Two days carry the record: 25 June and 26 June 2024');
  expect(finding([13, 10, 2, 1, 1], 84)).toEqual({
    title: 'Where a day is known, most fall on 25 June and 26 June 2024',
    base: '23 of the 27 quotes dated to a day; 84 quotes in all',
  });
  expect(finding([14, 13], 84).title).toBe('Where a day is known, all fall on 25 June and 26 June 2024');
  expect(finding([4, 3, 3, 3, 3], 16)).toEqual({
    title: 'The record is spread over 5 days, 25 June 2024 to 29 June 2024',
    base: 'No few days stand out among the 16 quotes dated to a day; most on one day: 4',
  });
  expect(finding([3, 1], 4).title).toBe('Too few quotes for a pattern in time');
  expect(finding([6, 1], 60).title).toBe('Few quotes are dated to a day');
});

test('law: a title that names days says truly how much they hold', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 8 }), fc.nat(60), (counts, more) => {
      const sum = counts.reduce((all, n) => all + n, 0);
      const found = deriveFinding(new Map(counts.map((n, i) => [i, n])), sum + more, 1, 'said');
      const sorted = [...counts].sort((a, b) => b - a);
      const days = /said on (one|two|three) day/.exec(found.title)?.[1];
      if (!days) return;
      const held = sorted.slice(0, ['one', 'two', 'three'].indexOf(days) + 1).reduce((all, n) => all + n, 0);
      expect(held * 2).toBeGreaterThan(sum + more);
      expect(found.base).toMatch(new RegExp(`^${held} of the ${sum} quotes`));
    }),
  );
});

test('an event that no article mentions has its place in time, in a lane that says so', () => {
  const table = `
    event  | name       | date
    told   | Told       | 2024-06-25
    untold | Nobody has | 2024-06-20
    later  | No date    |

    mention | event | article | date
    then    | told  | hill    | 2024-06-25
  `;
  const drawn = (asked: Partial<Filter> = {}) =>
    deriveTimeline(selectionFromTable(table, asked), { width: 900 });
  const model = drawn();
  expect(model.events.map(({ id }) => id)).toEqual(['untold', 'told', 'later']);
  const bare = model.lanes.find(({ key }) => key === 'no-article');
  expect(bare?.marks.map(({ events }) => model.events[events[0]!]?.id)).toEqual(['untold']);
  expect(bare?.undated.map((i) => model.events[i]?.id)).toEqual(['later']);
  for (const lanes of LANES) expect(drawn({ lanes }).events).toHaveLength(3);
  expect(drawn({ source: ['hill'] }).events.map(({ id }) => id)).toEqual(['told']);
  expect(drawn({ from: '2024-06-22' }).found).toBe(1);
});

test('whether times say their zone is counted over every kind of record', () => {
  const zoned = (table: string) => deriveTimeline(selectionFromTable(table), { width: 900 }).zoned;
  expect(zoned('event | date\n rang | 2026-03-05T22:30Z')).toBe(1);
  expect(zoned('mention | event | article | date\n rang | rang | hill | 2026-03-05T22:30+02:00')).toBe(1);
  expect(zoned('article | published\n hill | 2026-03-05T22:30Z')).toBe(1);
  expect(zoned('event | date\n rang | 2026-03-05T22:30\n day | 2026-03-05')).toBe(0);
});

test.each(['said', 'published'] as const)(
  'an interval stays an interval, however many events lie on it: %s',
  (clock) => {
    const events = 'abcdefgh'.split('');
    const selection = selectionFromTable(
      `
    article | published
    hill    | [2024-07-12..2024-07-14]
    kyiv    | 2024-06-26

    quote | article | about | statement | said
    ${events.map((id) => `words ${id} | hill | ${id} | s${id} | [2024-07-12..2024-07-14]`).join('\n    ')}
    then  | kyiv | a | sk | 2024-06-26
  `,
      { clock },
    );
    const model = deriveTimeline(selection, { width: 1100 });
    const [mark] = model.lanes.find(({ key }) => key === 'hill')?.marks ?? [];
    expect(mark).toMatchObject({ count: 8, shape: null, span: { form: 'within', open: 'none' } });
    const days = [dayAt(model.axis, mark!.x0 + 1e-6), dayAt(model.axis, mark!.x1 - 1e-6)];
    expect(days.map(formatDay)).toEqual(['2024-07-12', '2024-07-14']);
  },
);

test('a zone moves only times that say theirs', () => {
  const model = (zone: Filter['zone'], published: string) =>
    deriveTimeline(
      selectionFromTable(
        `article | published\n hill | ${published}\n\n mention | event | article\n words | call | hill`,
        { zone, clock: 'published' },
      ),
      { width: 1100 },
    ).events[0]?.date;
  expect(model('moscow', '2024-06-25T22:30Z')).toBe('26 June 2024, 01:30 Moscow time');
  expect(model('washington', '2024-06-26T00:16')).toBe('26 June 2024, 00:16 (zone not given)');
  expect(model('washington', '2024-06-26')).toBe('26 June 2024');
});

test('more than three events on a day become one number', () => {
  const five = 'abcde'.split('').map((id) => `words ${id} | ${id} | hill | 2024-06-25`);
  const model = deriveTimeline(
    selectionFromTable(`mention | event | article | date\n${five.join('\n')}`, {}),
    { width: 1100 },
  );
  expect(model.lanes[0]?.marks.map(({ count, shape }) => [count, shape])).toEqual([[5, null]]);
  expect(model.lanes[0]?.marks[0]?.span).toBeNull();
});

test('a case without events says so and draws nothing', () => {
  const model = deriveTimeline(selectionFromTable('article | published\n hill |'), { width: 1100 });
  expect(model.events).toEqual([]);
  expect(model.picked).toBeNull();
});

test('law: each lane holds exactly the events that its source tells of, whatever the clock', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.constantFrom(...CLOCKS), (seed, clock) => {
      const selection = select(generateCase(150, seed), { ...NO_FILTER, clock });
      const { case: data } = selection;
      const model = deriveTimeline(selection, { width: 1100 });
      const counts = articlesIn(selection);
      const isIn = selectEvents(selection);
      for (const lane of model.lanes) {
        const drawn = new Set(lane.marks.flatMap(({ events }) => events).concat(lane.undated));
        const expected = new Set<string>();
        const source = data.sources.at.get(lane.key) ?? -1;
        data.events.rows.forEach((event, i) => {
          if (!isIn[i]) return;
          const mentions = (event.mentions ?? []).some(({ articleId }) => {
            const article = data.articles.at.get(articleId) ?? -1;
            return counts[article] && data.articleSource[article] === source;
          });
          let quotes = false;
          for (let row = 0; row < data.quotes.count; row++) {
            const about = data.quotes.facets.event.sets[data.quotes.facets.event.codes[row]!] ?? [];
            if (about.includes(i) && data.articleSource[data.quotes.article[row]!] === source) quotes = true;
          }
          if (clock === 'said' ? quotes : mentions || quotes) expected.add(event.id);
        });
        expect(new Set([...drawn].map((i) => model.events[i]?.id))).toEqual(expected);
      }
    }),
    { numRuns: 15 },
  );
});

test('law: a page is never given more marks than it can draw', () => {
  for (const lanesBy of LANES) {
    const model = deriveTimeline(
      select(generateCase(6_000, 3, { events: 3_000 }), { ...NO_FILTER, lanes: lanesBy }),
      {
        width: 1500,
      },
    );
    expect(model.lanes.reduce((sum, { marks }) => sum + marks.length, 0)).toBeLessThan(2_000);
    expect(model.lanes.every(({ bins }) => bins !== null && bins.length <= 1500 / 6)).toBe(true);
  }
});

test('lanes that the reader has put first stand first, the others in their own order', () => {
  const moved = timeline({ order: ['press', 'kyiv'] });
  expect(moved.lanes.map(({ name }) => name)).toEqual(['Press', 'Kyiv', 'Hill', 'Digest']);
  expect(moved.laneOrder).toEqual(['hill', 'digest', 'kyiv', 'press']);
});

test('a time of day has a mark of its own, at its hour', () => {
  const { lanes } = deriveTimeline(
    selectionFromTable(
      `
      article | published
      hill    | 2024-06-26T18:00
      press   | 2024-06-26

      event | name
      june  | First call

      mention | event | article
      a       | june  | hill
      b       | june  | press
    `,
      { clock: 'published' },
    ),
    { width: 1000 },
  );
  const [timed, dayOnly] = lanes.map(({ marks }) => marks[0]!);
  expect([timed!.shape!.form, dayOnly!.shape!.form]).toEqual(['hour', 'day']);
  expect((timed!.x0 - dayOnly!.x0) / (dayOnly!.x1 - dayOnly!.x0)).toBeCloseTo(0.75);
});
