import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Filter, ZONES } from '../../../filter/filter.ts';
import { formatDay, parseDay } from '../../../lib/day.ts';
import { selectionFromTable } from '../../../mocks/case-table.ts';
import { deriveTimeline } from '../timeline.ts';

/** Around the night on which clocks in Kyiv show 03:00 to 04:00 twice. */
const FIRST = parseDay('2024-10-26') ?? 0;
const aDay = fc.integer({ min: FIRST, max: FIRST + 2 }).map(formatDay);
const two = (n: number) => String(n).padStart(2, '0');
const aTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 45))
  .map(([h, m]) => `${two(h)}:${two(m)}`);
const anInstant = fc
  .tuple(aDay, aTime, fc.constantFrom('Z', '+03:00', '-04:00'))
  .map(([day, time, offset]) => `${day}T${time}${offset}`);
const aDate = fc.oneof(
  anInstant,
  aDay,
  fc.tuple(aDay, aTime).map(([day, time]) => `${day}T${time}`),
  fc
    .tuple(aDay, fc.integer({ min: 1, max: 5 }))
    .map(([day, n]) => `[${day}..${formatDay((parseDay(day) ?? 0) + n)}]`),
  aDay.map((day) => `[${day}..]`),
  fc.constantFrom('2024-10', '2024', ''),
);
const dates = fc.array(aDate, { minLength: 1, maxLength: 8 });

/** One event, and one article with a quote about it, per date. */
const tableOf = (published: readonly string[]) => `
  article | published
  ${published.map((date, i) => `paper${i} | ${date}`).join('\n  ')}

  event | name | date
  ${published.map((date, i) => `event${i} | Event ${i} | ${date}`).join('\n  ')}

  mention | event | article
  ${published.map((_, i) => `words ${i} | event${i} | paper${i}`).join('\n  ')}

  quote | article | about
  ${published.map((_, i) => `quote ${i} | paper${i} | event${i}`).join('\n  ')}
`;

const timeline = (published: readonly string[], asked: Partial<Filter>) =>
  deriveTimeline(selectionFromTable(tableOf(published), asked), { width: 1000 });

describe('a change of zone', () => {
  it('keeps the order of events on every clock, even in the hour that clocks show twice', () => {
    fc.assert(
      fc.property(dates, fc.constantFrom('happened' as const, 'published' as const), (given, clock) => {
        const orders = ZONES.map((zone) => timeline(given, { clock, zone }).events.map(({ id }) => id));
        for (const order of orders) expect(order).toEqual(orders[0]);
      }),
      { numRuns: 60 },
    );
  });

  it('orders instants as they came, whatever their offsets', () => {
    fc.assert(
      fc.property(fc.array(anInstant, { minLength: 2, maxLength: 8 }), (given) => {
        const { events } = timeline(given, { clock: 'published', zone: 'kyiv' });
        const instants = events.map(({ id }) => Date.parse(given[Number(id.slice(5))] ?? ''));
        expect(instants).toEqual([...instants].sort((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });

  it('moves no date that has no time, and no time that has no zone', () => {
    const moves = /T.*(?:Z|[+-]\d\d:\d\d)$/;
    fc.assert(
      fc.property(dates, fc.constantFrom(...ZONES), (given, zone) => {
        const still = (asked: Partial<Filter>) =>
          timeline(given, { clock: 'published', ...asked })
            .events.filter(({ id }) => !moves.test(given[Number(id.slice(5))] ?? ''))
            .map(({ id, date, days, machine }) => ({ id, date, days, machine }));
        expect(still({ zone })).toEqual(still({ zone: 'utc' }));
      }),
      { numRuns: 60 },
    );
  });
});

describe('as known on a day', () => {
  it('never knows less on a later day: in stays in, what is shown stays shown, hollow marks only fill', () => {
    fc.assert(
      fc.property(dates, aDay, aDay, fc.constantFrom(...ZONES), (given, one, other, zone) => {
        const [early, late] = [one, other].sort() as [string, string];
        const on = (asof: string) => {
          const model = timeline(given, { asof, zone });
          const sure = model.lanes.flatMap(({ marks }) =>
            marks
              .filter(({ isMaybe }) => !isMaybe)
              .flatMap(({ events }) => events.map((i) => model.events[i]?.id)),
          );
          return { model, shown: model.events.map(({ id }) => id), sure };
        };
        const before = on(early);
        const after = on(late);
        expect(after.shown).toEqual(expect.arrayContaining(before.shown));
        expect(after.sure).toEqual(expect.arrayContaining(before.sure));
        expect(after.model.summary.quotes.shown).toBeGreaterThanOrEqual(before.model.summary.quotes.shown);
        const sureQuotes = ({ model: { summary } }: typeof after) =>
          summary.quotes.shown - summary.maybeQuotes;
        expect(sureQuotes(after)).toBeGreaterThanOrEqual(sureQuotes(before));
      }),
      { numRuns: 80 },
    );
  });

  it('counts an article by the day on which it came out in the zone shown', () => {
    const inZone = (zone: Filter['zone']) =>
      timeline(['2024-06-25T22:30Z'], { asof: '2024-06-25', zone }).summary.quotes.shown;
    expect(inZone('utc')).toBe(1);
    expect(inZone('moscow')).toBe(0);
    expect(inZone('washington')).toBe(1);
  });
});

describe('a source left out of the evidence', () => {
  const TWO = `
    article | published
    hill    | 2024-07-12
    press   | 2024-06-26

    event | name        | date
    june  | First call  | 2024-06-25
    july  | Second call | 2024-07-12

    mention | event | article
    a       | june  | hill
    b       | july  | hill
    c       | june  | press
  `;

  it('keeps the events that lose every source in a lane of their own, and counts them apart', () => {
    const model = deriveTimeline(selectionFromTable(TWO, { without: ['hill'] }), { width: 1000 });
    expect(model.events.map(({ name, isLost }) => `${name}${isLost ? ': no remaining source' : ''}`)).toEqual(
      ['First call', 'Second call: no remaining source'],
    );
    expect(model.lanes.map(({ name, count }) => `${name} ${count}`)).toEqual([
      'Press 1',
      'No remaining source 1',
    ]);
    expect([model.found, model.lost, model.summary.events.shown]).toEqual([1, 1, 1]);
  });

  it('gives them no date on a clock that nothing is left to set', () => {
    const model = deriveTimeline(selectionFromTable(TWO, { without: ['hill'], clock: 'published' }), {
      width: 1000,
    });
    expect(model.lanes.at(-1)).toMatchObject({ name: 'No remaining source', marks: [], undated: [1] });
  });
});
