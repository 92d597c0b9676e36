// @ts-expect-error: the package, a reference for this test alone, has no types.
import reference from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay } from './day.ts';
import { overlaps, parseEdtf } from './edtf.ts';

/**
 * The first and last day that the reference gives, as numbers like ours. It reads a time without a zone by the clock of
 * the machine it runs on, so that it is told UTC.
 */
function referenceDays(text: string): { from: number; to: number } {
  const inUtc = /T\d{2}:\d{2}(?::\d{2})?$/.test(text)
    ? `${text.replace(/T(\d{2}:\d{2})$/, 'T$1:00')}Z`
    : text;
  const { min, max } = reference(inUtc) as { min: number; max: number };
  return { from: Math.floor(min / 86_400_000), to: Math.floor(max / 86_400_000) };
}

const year = fc.integer({ min: -400, max: 3000 }).map((y) => {
  const digits = String(Math.abs(y)).padStart(4, '0');
  return y < 0 ? `-${digits}` : digits;
});
const month = fc.integer({ min: 1, max: 12 }).map((m) => String(m).padStart(2, '0'));
const date = fc.integer({ min: 1, max: 28 }).map((d) => String(d).padStart(2, '0'));
const mark = fc.constantFrom('', '?', '~', '%');
const plain = fc.oneof(
  year,
  fc.tuple(year, month).map((parts) => parts.join('-')),
  fc.tuple(year, month, date).map((parts) => parts.join('-')),
);
const marked = fc.tuple(plain, mark).map((parts) => parts.join(''));

describe('days agree with the reference package', () => {
  const agrees = (text: string) => expect(parseEdtf(text), text).toMatchObject(referenceDays(text));

  test('for years, months and days, certain or not', () => {
    fc.assert(fc.property(marked, (text) => void agrees(text)));
  });

  test('for times, with or without a zone that does not change the day', () => {
    const time = fc.constantFrom('T00:16', 'T12:00:00', 'T23:59Z');
    const day = fc.tuple(year, month, date).map((parts) => parts.join('-'));
    // The reference refuses minutes without seconds before a zone, and years before 0 with a time.
    fc.assert(
      fc.property(day, time, (text, clock) => {
        fc.pre(!text.startsWith('-'));
        agrees(text + clock);
      }),
    );
  });

  test('for intervals, closed and open', () => {
    fc.assert(
      fc.property(marked, marked, fc.constantFrom('both', 'from', 'to'), (a, b, ends) => {
        const [begin, finish] = [parseEdtf(a), parseEdtf(b)];
        // The reference refuses an interval whose ends overlap, such as a month up to the end of its own year.
        fc.pre(ends !== 'both' || (begin !== null && finish !== null && !overlaps(begin, finish)));
        const text = `${ends === 'to' ? '..' : a}/${ends === 'from' ? '..' : b}`;
        // Intervals that end before they begin are refused by both.
        if (parseEdtf(text)) agrees(text);
        else expect(() => reference(text), text).toThrow();
      }),
    );
  });

  test('for one-of sets that are open; of closed ones the reference gives the last day of the first part', () => {
    fc.assert(
      fc.property(plain, (text) => {
        agrees(`[${text}..]`);
        agrees(`[..${text}]`);
        expect(parseEdtf(`[${text}..${text}]`)).toMatchObject(referenceDays(text));
      }),
    );
  });
});

describe('what a case author writes', () => {
  const days = (text: string) => {
    const found = parseEdtf(text);
    if (!found) return null;
    const edge = (day: number) => (Number.isFinite(day) ? formatDay(day) : '..');
    return `${found.shape} ${edge(found.from)} ${edge(found.to)} ${found.precision}`;
  };

  test.each([
    ['2024', 'date 2024-01-01 2024-12-31 year'],
    ['2024-02', 'date 2024-02-01 2024-02-29 month'],
    ['2024-06-25', 'date 2024-06-25 2024-06-25 day'],
    ['2024-06-26T00:16', 'date 2024-06-26 2024-06-26 minute'],
    ['2022-02/..', 'interval 2022-02-01 .. month'],
    ['2022-02/', 'interval 2022-02-01 .. month'],
    ['2024-06-25/2024-07', 'interval 2024-06-25 2024-07-31 month'],
    ['[2024-07-12..]', 'one-of 2024-07-12 .. day'],
    ['[2024-06-26..2024-06-30]', 'one-of 2024-06-26 2024-06-30 day'],
    ['-0043-03-15', 'date -0043-03-15 -0043-03-15 day'],
    ['-0119', 'date -0119-01-01 -0119-12-31 year'],
    ['-0004-02', 'date -0004-02-01 -0004-02-29 month'],
    ['0000', 'date 0000-01-01 0000-12-31 year'],
    ['0099-05', 'date 0099-05-01 0099-05-31 month'],
    ['-0119/-0043-03-15', 'interval -0119-01-01 -0043-03-15 year'],
    ['../-0043', 'interval .. -0043-12-31 year'],
    ['[-0050-01-01..-0043-03-15]', 'one-of -0050-01-01 -0043-03-15 day'],
    ['-0043-03-15T10:00', 'date -0043-03-15 -0043-03-15 minute'],
    ['-0119~', 'date -0119-01-01 -0119-12-31 year'],
  ])('%s', (text, meaning) => {
    expect(days(text)).toBe(meaning);
  });

  test('a time is never shifted, whatever its zone', () => {
    expect(parseEdtf('2024-06-26T00:16+03:00')).toMatchObject({ time: '00:16', offset: '+03:00' });
    expect(parseEdtf('2024-06-26T00:16')).toMatchObject({ time: '00:16', offset: null });
    expect(days('2024-06-26T00:16+03:00')).toBe('date 2024-06-26 2024-06-26 minute');
  });

  test('marks say uncertain, approximate or both', () => {
    expect(parseEdtf('2024?')).toMatchObject({ uncertain: true, approximate: false });
    expect(parseEdtf('2024~')).toMatchObject({ uncertain: false, approximate: true });
    expect(parseEdtf('2024%/2025')).toMatchObject({ uncertain: true, approximate: true });
  });

  test.each([
    '',
    'Friday',
    '25 June 2024',
    '2024-6-25',
    '2024-13',
    '2024-02-30',
    '2024-06-25T24:00',
    '2024-06-25T12',
    '2024-07/2024-06',
    '[2024-06-30..2024-06-26]',
    '../..',
    '[..]',
    '/',
    '2024/2025/2026',
    '202X',
    '2024-21',
    '-0000',
    '-43',
    '--0043',
    '-0043-02-30',
    '-0043/-0119',
  ])('%j is not read', (text) => {
    expect(parseEdtf(text)).toBeNull();
  });

  test('no text breaks it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-/.[]T:Z~?%'), maxLength: 24 }), (text) => {
        const found = parseEdtf(text);
        if (found) expect(found.from).toBeLessThanOrEqual(found.to);
      }),
    );
  });
});

test('intervals overlap when they share a day', () => {
  expect(overlaps({ from: 1, to: 3 }, { from: 3, to: 9 })).toBe(true);
  expect(overlaps({ from: 1, to: 2 }, { from: 3, to: 9 })).toBe(false);
  expect(overlaps({ from: Number.NEGATIVE_INFINITY, to: 3 }, { from: 0, to: Number.POSITIVE_INFINITY })).toBe(
    true,
  );
});
