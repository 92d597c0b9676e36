import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDay, parseDay } from '../../../lib/day.ts';
import { type EdtfDate, parseEdtf } from '../../../lib/edtf.ts';
import { type Axis, dayAt, groundOf, placeOf } from './axis.ts';
import { buildAxis } from './axis-layout.ts';
import { axisTexts } from './axis-ticks.ts';

const dates = (...texts: string[]) => texts.map((text) => parseEdtf(text) as EdtfDate);
const days = (from: string, to: string) => ({ from: parseDay(from) as number, to: parseDay(to) as number });

const written = ({ pieces }: Axis) =>
  pieces.map(({ kind, unit, from, to }) =>
    kind === 'gap' ? '…' : `${formatDay(from)} to ${formatDay(to)} by ${unit}`,
  );

test('each stretch has the scale of its dates, and breaks say how long nothing happened', () => {
  const axis = buildAxis(
    dates('1962', '2022-02', '2024-05', '2024-06-24', '2024-06-25', '2024-07-12'),
    null,
    1100,
  );
  expect(written(axis)).toEqual([
    '1962-01-01 to 1962-12-31 by year',
    '…',
    '2022-02-01 to 2022-02-28 by month',
    '…',
    '2024-05-01 to 2024-05-31 by month',
    '…',
    '2024-06-23 to 2024-06-26 by day',
    '…',
    '2024-07-11 to 2024-07-13 by day',
  ]);
  const texts = axisTexts(axis, 1100);
  expect(texts.filter(({ kind }) => kind === 'gap').map(({ text }) => text)).toEqual([
    '59 years',
    '2 years',
    '22 days',
    '14 days',
  ]);
  expect(texts.filter(({ kind }) => kind === 'head').map(({ text }) => text)).toEqual([
    '1962',
    '2022',
    '2024',
    'June 2024',
    'July 2024',
  ]);
});

test('a month among days is not a stretch of its own', () => {
  expect(written(buildAxis(dates('2024-06', '2024-06-10', '2024-06-12'), null, 1100))).toEqual([
    '2024-06-09 to 2024-06-13 by day',
  ]);
});

test('a long span and one without an end ask for their ends only', () => {
  expect(written(buildAxis(dates('2019-03/2024-06', '2012/..'), null, 1100))).toEqual([
    '2012-01-01 to 2012-12-31 by year',
    '…',
    '2019-03-01 to 2019-03-31 by month',
    '…',
    '2024-06-01 to 2024-06-30 by month',
  ]);
});

test('zooming to days shows those days and nothing else', () => {
  const axis = buildAxis(dates('1962', '2024-06-24', '2024-07-12'), days('2024-07-01', '2024-07-31'), 1100);
  expect(written(axis)).toEqual(['2024-07-11 to 2024-07-13 by day']);
  const empty = buildAxis(dates('1962'), days('2024-07-01', '2024-07-31'), 1100);
  expect(written(empty)).toEqual(['2024-07-01 to 2024-07-31 by day']);
});

test('a case without a date still has an axis', () => {
  expect(buildAxis([], null, 1100).pieces).toHaveLength(1);
});

const someDates = fc.array(
  fc
    .tuple(
      fc.integer({ min: -40_000, max: 40_000 }),
      fc.constantFrom('day', 'month', 'year', 'since', 'until', 'span'),
    )
    .map(([day, form]) => {
      const text = formatDay(day);
      const [year, month] = [text.slice(0, text.lastIndexOf('-', text.length - 4)), text.slice(0, -3)];
      const forms = {
        day: text,
        month,
        year,
        since: `${text}/..`,
        until: `[..${text}]`,
        span: `${text}/${formatDay(day + 9)}`,
      };
      return parseEdtf(forms[form as 'day']);
    })
    .filter((date) => date !== null),
  { maxLength: 60 },
);

test('laws: pieces join up in time and on the axis, every date has its place, and a place leads back to its day', () => {
  fc.assert(
    fc.property(someDates, fc.constantFrom(280, 640, 1100, 1500), (some, width) => {
      const axis = buildAxis(some, null, width);
      const { pieces } = axis;
      expect(pieces[0]?.x0).toBe(0);
      expect(pieces.at(-1)?.x1).toBe(1);
      for (const [i, piece] of pieces.entries()) {
        expect(piece.to).toBeGreaterThanOrEqual(piece.from);
        expect(piece.x1).toBeGreaterThan(piece.x0);
        if (i > 0) expect([piece.from, piece.x0]).toEqual([pieces[i - 1]!.to + 1, pieces[i - 1]!.x1]);
      }
      for (const date of some) {
        const { from, to } = groundOf(date);
        expect(from >= axis.from || to >= axis.from).toBe(true);
        expect(placeOf(axis, from)).toBeLessThan(placeOf(axis, to + 1));
      }
      for (const { kind, from, to } of pieces)
        if (kind === 'stretch')
          for (const day of [from, Math.floor((from + to) / 2), to])
            expect(dayAt(axis, placeOf(axis, day + 0.5))).toBe(day);
    }),
  );
});
