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
  ['20240625T1405Z', '2024-06-25T14:05Z'],
  ['20240625T140509+0300', '2024-06-25T14:05:09+03:00'],
  ['202406251405', '2024-06-25T14:05'],
  ['1719324309000000', '2024-06-25T14:05:09Z'],
  ['/Date(1719324309000+0300)/', '2024-06-25T14:05:09Z'],
  ['Tue Jun 25 2024 14:05:09 GMT+0300 (Moscow Standard Time)', '2024-06-25T14:05:09+03:00'],
  ['2:05 PM · Jun 25, 2024', '2024-06-25T14:05'],
  ['14:05, 25 June 2024 (UTC)', '2024-06-25T14:05Z'],
  ['June 25, 2024 | 2:05 PM', '2024-06-25T14:05'],
  ['25.06.2024 (Di)', '2024-06-25'],
  ['25 Haziran 2024 Salı', '2024-06-25'],
  ['15 ARALIK 2024', '2024-12-15'],
  ['5 fevrier 2024', '2024-02-05'],
  ['25 июня 2024 г., 14:05', '2024-06-25T14:05'],
  ['25 حزيران 2024', '2024-06-25'],
  ['25 كانون الثاني 2024', '2024-01-25'],
  ['25 يونيو/حزيران 2024', '2024-06-25'],
  ['2024 Jun 25', '2024-06-25'],
  ['2024. június 25.', '2024-06-25'],
  ['2024. 6. 25.', '2024-06-25'],
  ['2024年6月25日 14:05', '2024-06-25T14:05'],
  ['25 ביוני 2024', '2024-06-25'],
  ['25 जून 2024', '2024-06-25'],
  ['Jun-2024', '2024-06'],
  ['June, 2024', '2024-06'],
  ['June/July 2024', '2024-06/2024-07'],
])('%s is read as %s', (written, edtf) => {
  expect(readDate(written)).toMatchObject({ kind: 'date', edtf });
});

test.each([
  ['Q2 2024', '[2024-04-01..2024-06-30]'],
  ['2024-Q4', '[2024-10-01..2024-12-31]'],
  ['2. Quartal 2024', '[2024-04-01..2024-06-30]'],
  ['III кв. 2024 г.', '[2024-07-01..2024-09-30]'],
  ['second half of 2024', '[2024-07-01..2024-12-31]'],
  ['2024-W01', '[2024-01-01..2024-01-07]'],
  ['KW 53/2020', '[2020-12-28..2021-01-03]'],
  ['the 1990s', '[1990..1999]'],
  ['before 5 June 2024', '[..2024-06-04]'],
  ['after June 2024', '[2024-07-01..]'],
  ['۵ تیر ۱۴۰۳', '2024-06-25'],
  ['سه‌شنبه ۵ تیر ۱۴۰۳', '2024-06-25'],
  ['تیر ۱۴۰۳', '[2024-06-21..2024-07-21]'],
  ['5 Tir 1403', '2024-06-25'],
  ['۱۴۰۳/۰۴/۰۵', '2024-06-25'],
  ['late June 2024', '2024-06'],
  ['mid-2024', '2024'],
  ['Ende Juni 2024', '2024-06'],
  ['mi-juin 2024', '2024-06'],
  ['в конце июня 2024 г.', '2024-06'],
  ['2024-177', '2024-06-25'],
  ['2024-06-25+03:00', '2024-06-25'],
  ['25 June 2024 14:05 IST', '2024-06-25T14:05'],
  ['June 25, 2024 2:05 p.m. ET', '2024-06-25T14:05'],
])('%s is counted as %s, and its wording has to stay', (written, edtf) => {
  expect(readDate(written)).toEqual({ kind: 'date', edtf, decides: null, counted: true });
});

test.each([
  ['06/2024', '2024-06'],
  ['2024/06', '2024-06'],
  ["June '24", '2024-06'],
  ['2024-06-00', '2024-06'],
  ['2024-XX-XX', '2024'],
  ['c. 1998', '1998~'],
  ['around June 2024', '2024-06~'],
  ['25 June 2024 (?)', '2024-06-25?'],
  ['since February 2022', '2022-02/..'],
  ['by 25 June 2024', '[..2024-06-25]'],
  ['12–14 June 2024', '2024-06-12/2024-06-14'],
  ['June 12-14, 2024', '2024-06-12/2024-06-14'],
  ['28 June – 2 July 2024', '2024-06-28/2024-07-02'],
  ['June–July 2024', '2024-06/2024-07'],
  ['2024-06-12 to 2024-06-14', '2024-06-12/2024-06-14'],
  ['2023–2024', '2023/2024'],
  ['25 czerwca 2024', '2024-06-25'],
  ['25 de junho de 2024', '2024-06-25'],
  ['25 يونيو 2024', '2024-06-25'],
  ['2024年6月25日', '2024-06-25'],
  ['25.VI.2024', '2024-06-25'],
  ['Dienstag, 25. Juni 2024, 14:05 Uhr', '2024-06-25T14:05'],
  ['on Tuesday 25 June 2024', '2024-06-25'],
  ['June 25, 2024 2pm EDT', '2024-06-25T14:00-04:00'],
])('%s is read as it stands: %s', (written, edtf) => {
  expect(readDate(written)).toEqual({ kind: 'date', edtf, decides: null });
});

test('of two days that are written in numbers, each may show which of them is the day', () => {
  expect(readDate('28.06.2024 – 02.07.2024')).toEqual({
    kind: 'date',
    edtf: '2024-06-28/2024-07-02',
    decides: 'day-first',
  });
  expect(readDate('13.01.2024 – 05.02.2024')).toMatchObject({ edtf: '2024-01-13/2024-02-05' });
  expect(readDate('05/06/2024 - 07/06/2024')).toEqual({
    kind: 'open',
    dayFirst: '2024-06-05/2024-06-07',
    monthFirst: '2024-05-06/2024-07-06',
  });
});

test('what a spreadsheet made of a date is told with what to do', () => {
  const reason = (text: string) => (readDate(text) as { reason?: string }).reason;
  expect(reason('45468')).toMatch(/number of days.+show the column as dates/);
  expect(reason('1.7193E+12')).toMatch(/shortened this number/);
  expect(reason('25/6/2567')).toMatch(/subtract 543/);
  expect(readDate('1900-01-00').kind).toBe('words');
});

test('a zone that means several offsets is left, and the wording stays', () => {
  expect(readDate('05/06/2024 14:05 BST')).toEqual({
    kind: 'open',
    dayFirst: '2024-06-05T14:05',
    monthFirst: '2024-05-06T14:05',
    counted: true,
  });
});

test('years before the common era are flagged, for a case to say where they can be', () => {
  expect(readDate('44 BC')).toMatchObject({ kind: 'flagged', edtf: '-0043' });
  expect(readDate('15 March 44 BCE')).toMatchObject({ kind: 'flagged', edtf: '-0043-03-15' });
  expect(readDate('AD 79')).toMatchObject({ kind: 'flagged', edtf: '0079' });
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
  'not 25 June 2024',
  'updated 25 June 2024',
  '25 listopada 2024',
  'Q5 2024',
  'second quarter',
  '2023-W53',
  '0000-00-00',
  'spring 2024',
  '2024-06-14 to 2024-06-12',
  'Jun-24',
  '2024-06-25 14:05 XYZ',
  '2024-366x',
  '2023-366',
  '25 يونيو/تموز 2024',
  'mid-25 June 2024',
  '۳۱ مهر ۱۴۰۳',
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
