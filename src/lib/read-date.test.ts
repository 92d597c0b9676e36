import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDay, parseDay } from './day.ts';
import { readDate } from './read-date.ts';

test.each([
  ['2024-06-25', '2024-06-25'],
  ['2024-6-5', '2024-06-05'],
  ['2024-6-5 9:05', '2024-06-05T09:05'],
  ['2024-06-25 14:05:09 +0300', '2024-06-25T14:05:09+03:00'],
  ['2024-06-25 14:05 UTC', '2024-06-25T14:05Z'],
  ['۲۰۲۴-۰۶-۲۵', '2024-06-25'],
  ['20240625', '2024-06-25'],
  ['20240625140509', '2024-06-25T14:05:09'],
  ['20240625T140509Z', '2024-06-25T14:05:09Z'],
  ['1719324309', '2024-06-25T14:05:09Z'],
  ['1719324309000', '2024-06-25T14:05:09Z'],
  ['2024/06/25', '2024-06-25'],
  ['2024.06.25 2:05 PM', '2024-06-25T14:05'],
  ['2024.06.25 12:05 a.m.', '2024-06-25T00:05'],
  ['06/06/2024', '2024-06-06'],
  ['June 25, 2024', '2024-06-25'],
  ['25. Juni 2024', '2024-06-25'],
  ['25 juin 2024 à 14:05', '2024-06-25T14:05'],
  ['25 de junio de 2024', '2024-06-25'],
  ['Tue, 25 Jun 2024 14:05:09 GMT', '2024-06-25T14:05:09Z'],
  ['Tue Jun 25 14:05:09 +0000 2024', '2024-06-25T14:05:09+00:00'],
  ['25 июня 2024 г.', '2024-06-25'],
  ['25 червня 2024 року', '2024-06-25'],
  ['25th of June 2024', '2024-06-25'],
  ['June 2024', '2024-06'],
  ['25 Jun 24', '2024-06-25'],
  ['25 Jun 99', '1999-06-25'],
])('%s is read as %s', (written, edtf) => {
  expect(readDate(written)).toMatchObject({ kind: 'date', edtf });
});

test.each([
  ['25/06/2024', '2024-06-25', 'day-first'],
  ['06/25/24', '2024-06-25', 'month-first'],
])('%s can only be %s, and decides for its column', (written, edtf, decides) => {
  expect(readDate(written)).toEqual({ kind: 'date', edtf, decides });
});

test('two numbers that could each be the day stay open, with both readings', () => {
  expect(readDate('05.06.2024 14:05')).toEqual({
    kind: 'open',
    dayFirst: '2024-06-05T14:05',
    monthFirst: '2024-05-06T14:05',
  });
});

test.each(['25 Jun 1066', '05/06/1066', '2099-01-01', '4102444800'])(
  'the year of %s cannot be meant, and is flagged',
  (written) => {
    expect(readDate(written)).toMatchObject({
      kind: 'flagged',
      reason: expect.stringContaining('1800–2040'),
    });
  },
);

test.each([
  '',
  'yesterday',
  '25 Smarch 2024',
  '31/02/2024',
  '30 February 2024',
  '2024/13/45',
  '25/06/202',
  '25/06/2024 25:00',
  '25/06/2024 at noon',
  '20241345',
  '2024-13-45',
  'June 25, 2024 around noon',
])('“%s” is no date, and is kept as written', (written) => {
  expect(readDate(written).kind).toBe('words');
});

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const FIRST = parseDay('1800-01-01') as number;
const LAST = parseDay('2040-12-31') as number;

test('every day of two centuries is read back from each way of writing that names its month or year first', () => {
  fc.assert(
    fc.property(fc.integer({ min: FIRST, max: LAST }), (day) => {
      const edtf = formatDay(day);
      const [year, month, date] = edtf.split('-') as [string, string, string];
      const name = MONTHS[Number(month) - 1];
      for (const written of [
        edtf,
        edtf.replaceAll('-', '/'),
        `${year}${month}${date}`,
        `${Number(date)} ${name} ${year}`,
        `${name} ${Number(date)}, ${year}`,
      ])
        expect(readDate(written)).toMatchObject({ kind: 'date', edtf });
      const open = readDate(`${date}.${month}.${year}`);
      if (open.kind === 'open') expect(open.dayFirst).toBe(edtf);
      else expect(open).toMatchObject({ kind: 'date', edtf });
    }),
  );
});
