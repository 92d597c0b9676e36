import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDay, parseDay } from '../../../lib/day.ts';
import { type EdtfDate, parseEdtf } from '../../../lib/edtf.ts';
import { type Axis, dayAt, placeOf } from '../../../models/timeline/axis/axis.ts';
import { buildAxis } from '../../../models/timeline/axis/axis-layout.ts';
import { axisAsked, moved, spanOf, zoomed } from './zoom.ts';

const dates = (...texts: string[]) => texts.map((text) => parseEdtf(text) as EdtfDate);
const days = (text: string) => {
  const [from, to] = text.split('..').map(parseDay);
  return { from: from as number, to: to as number };
};
const shown = ({ from, to }: Axis): string => `${formatDay(from)}..${formatDay(to)}`;
const length = (span: string | null): number => {
  const { from, to } = days(span ?? '');
  return to - from + 1;
};

const YEAR = dates('2024-01-01', '2024-03-04', '2024-05-06', '2024-07-12', '2024-10-31', '2024-12-31');
const whole = buildAxis(YEAR, null, 1000);

test('two quick presses of a zoom are two steps, though the first is not drawn yet', () => {
  const first = zoomed(whole, whole, 0.5);
  const second = zoomed(axisAsked({ axis: whole, whole, span: null }, first), whole, 0.5);
  expect(length(first)).toBeLessThan(length(spanOf(whole.from, whole.to)) * 0.7);
  expect(length(second)).toBeLessThan(length(first) * 0.7);
  expect(days(second ?? '').from).toBeGreaterThan(days(first ?? '').from);
});

test('two quick presses to the later are two steps', () => {
  const narrow = '2024-02-01..2024-02-29';
  const axis = buildAxis(YEAR, days(narrow), 1000);
  const first = moved(axisAsked({ axis, whole, span: narrow }, narrow), whole, 0.5);
  const second = moved(axisAsked({ axis, whole, span: narrow }, first), whole, 0.5);
  expect(days(first ?? '').from).toBeGreaterThan(days(narrow).from);
  expect(days(second ?? '').from).toBeGreaterThan(days(first ?? '').from);
});

test('what is drawn is where a step begins, where it is what was asked for', () => {
  const span = '2024-03-01..2024-05-31';
  const axis = buildAxis(YEAR, days(span), 1000);
  expect(axisAsked({ axis, whole, span }, span)).toBe(axis);
  expect(axisAsked({ axis, whole, span }, null)).toBe(whole);
  expect(axisAsked({ axis, whole, span }, 'no days')).toBe(whole);
});

test('the part of the whole axis that a span is has its days, over the whole width, without a hole', () => {
  const day = fc.integer({ min: whole.from - 5, max: whole.to + 5 });
  fc.assert(
    fc.property(day, day, fc.integer({ min: 0, max: 99 }), (a, b, hundredth) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const axis = axisAsked({ axis: whole, whole, span: null }, spanOf(from, to));
      const inside = { from: Math.max(from, whole.from), to: Math.min(to, whole.to) };
      if (inside.from > inside.to) {
        expect(axis).toBe(whole);
        return;
      }
      expect(shown(axis)).toBe(spanOf(inside.from, inside.to));
      expect(axis.pieces[0]?.x0).toBeCloseTo(0);
      expect(axis.pieces.at(-1)?.x1).toBeCloseTo(1);
      axis.pieces.slice(1).forEach((piece, i) => {
        expect([piece.from, piece.x0]).toEqual([axis.pieces[i]!.to + 1, expect.closeTo(axis.pieces[i]!.x1)]);
      });
      // As far along the part as the whole axis says.
      const left = placeOf(whole, inside.from);
      const width = placeOf(whole, inside.to + 1) - left;
      const place = hundredth / 100;
      expect(Math.abs(dayAt(axis, place) - dayAt(whole, left + width * place))).toBeLessThanOrEqual(1);
    }),
  );
});
