import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_FILTER } from '../../../filter/filter.ts';
import { select } from '../../../filter/select.ts';
import { parseEdtf } from '../../../lib/edtf.ts';
import { generateCase } from '../../../mocks/generate-case.ts';
import { groundOf } from '../axis/axis.ts';
import { buildAxis } from '../axis/axis-layout.ts';
import { deriveTimeline } from '../timeline.ts';
import { columnsOf, deriveBins } from './dense-bins.ts';
import { markDateOf } from './mark-date.ts';

const data = generateCase(3_000, 7, { events: 1_500 });

const aDate = fc.constantFrom(
  '2024-01-03',
  '2024-01-04',
  '2024-02',
  '2024',
  '2024-02-10/2024-02-12',
  '2024-06-30',
  '[2024-05-01..]',
);

test('counts as one look after another at every date and column does', () => {
  const entry = fc.record({
    date: aDate,
    lanes: fc.integer({ min: 1, max: 7 }),
    isSure: fc.constantFrom(0, 1),
  });
  fc.assert(
    fc.property(
      fc.array(entry, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 60, max: 900 }),
      (entries, width) => {
        const placed = entries.map(({ date, lanes, isSure }, event) => ({
          date: parseEdtf(date)!,
          basis: undefined,
          zone: null,
          order: parseEdtf(date)!,
          events: [event],
          lanes: [lanes],
          isSure: [isSure],
        }));
        const axis = buildAxis(
          placed.map(({ date }) => date),
          null,
          width,
        );
        const indexOf = Int32Array.from(entries, (_, i) => i);
        const bins = deriveBins(placed, 3, axis, width, { indexOf });
        const slow = [0, 1, 2].map((lane) =>
          columnsOf(axis, width)
            .map((column) => {
              const mine = placed.filter(({ lanes }) => (lanes[0]! >> lane) & 1);
              const touching = mine.filter(
                ({ date }) => groundOf(date).from <= column.to && groundOf(date).to >= column.from,
              );
              const within = touching.filter(
                ({ date }) => groundOf(date).from >= column.from && groundOf(date).to <= column.to,
              );
              return {
                ...column,
                count: within.length,
                maybe: within.filter(({ isSure }) => isSure[0] === 0).length,
                coarse: touching.length - within.length,
                events: within.map(({ events }) => events[0]!),
                dates: within.map((dated) => markDateOf(dated)),
              };
            })
            .filter(({ count, coarse }) => count + coarse > 0),
        );
        expect(bins).toEqual(slow);
      },
    ),
  );
});

test('a crowded case is drawn as columns; zoomed in, its marks are drawn one by one again', () => {
  const all = deriveTimeline(select(data, NO_FILTER), { width: 1000 });
  expect(all.lanes[0]!.bins).not.toBeNull();
  const near = deriveTimeline(select(data, { ...NO_FILTER, span: '2022-02-01..2022-02-20' }), {
    width: 1000,
  });
  expect(near.lanes.every(({ bins, marks }) => bins === null && marks.length > 0)).toBe(true);
});
