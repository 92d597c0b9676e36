import { expect, test } from 'vitest';
import { type EdtfDate, parseEdtf } from './edtf.ts';
import { inZone } from './in-zone.ts';

const read = (text: string) => parseEdtf(text) as EdtfDate;

test('a time with an offset moves, and may change the day', () => {
  const date = inZone(read('2024-06-25T21:16Z'), null, 'Europe/Kiev');
  expect([date.text, date.time, date.to - read('2024-06-25').to]).toEqual(['2024-06-26T00:16', '00:16', 1]);
  expect(inZone(read('2024-06-26T00:16+03:00'), null, 'America/New_York').text).toBe('2024-06-25T17:16');
});

test('a time goes by the zone that the case gives with it', () => {
  expect(inZone(read('2024-06-26T00:16'), 'Europe/Kiev', 'UTC').text).toBe('2024-06-25T21:16');
  expect(inZone(read('2024-01-26T00:16'), 'Europe/Kiev', 'UTC').text).toBe('2024-01-25T22:16');
});

test('a day, a month, and a time without a zone stay where they are', () => {
  for (const text of ['2024-06-25', '2024-05', '2022-02/..', '2024-06-26T00:16']) {
    const date = read(text);
    expect(inZone(date, null, 'Europe/Moscow')).toBe(date);
  }
  const date = read('2024-06-26T00:16');
  expect(inZone(date, 'No/Where', 'UTC')).toBe(date);
});
