import { expect, test } from 'vitest';
import { type EdtfDate, parseEdtf } from './edtf.ts';
import { hasZone, inZone, isSkipped } from './in-zone.ts';

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

test('a time in the hour that a zone skipped stays as it is written, and says so', () => {
  const gap = read('2026-03-29T03:30');
  expect(isSkipped(gap, 'Europe/Kyiv')).toBe(true);
  expect(hasZone(gap, 'Europe/Kyiv')).toBe(false);
  for (const zone of ['UTC', 'Europe/Kyiv', 'America/New_York'])
    expect(inZone(gap, 'Europe/Kyiv', zone)).toBe(gap);
  expect(isSkipped(read('2026-03-29T02:59'), 'Europe/Kyiv')).toBe(false);
  expect(isSkipped(read('2026-03-29T04:00'), 'Europe/Kyiv')).toBe(false);
  expect(isSkipped(read('2026-03-29T03:30+02:00'), 'Europe/Kyiv')).toBe(false);
});

test.each([
  ['New York, spring', '2024-03-10T02:30', 'America/New_York', true],
  ['New York, an hour later', '2024-03-10T03:30', 'America/New_York', false],
  ['half an hour, Lord Howe', '2024-10-06T02:15', 'Australia/Lord_Howe', true],
  ['a whole day, Samoa', '2011-12-30T12:00', 'Pacific/Apia', true],
  ['midnight, Beirut', '2024-03-31T00:30', 'Asia/Beirut', true],
  ['an hour that came twice', '2024-11-03T01:30', 'America/New_York', false],
  ['Nepal', '2024-11-03T01:30', 'Asia/Kathmandu', false],
])('%s', (_, text, zone, skipped) => {
  expect(isSkipped(read(text), zone)).toBe(skipped);
  const there = inZone(read(text), zone, 'UTC');
  // What can be shifted comes back to what was written.
  if (!skipped) expect(inZone({ ...there, offset: 'Z' }, null, zone).text).toBe(text);
});

test.each([
  ['2024-11-03T01:30', 'America/New_York', '2024-11-03T06:30'],
  ['2024-10-27T03:30', 'Europe/Kyiv', '2024-10-27T01:30'],
  ['2024-04-07T01:45', 'Australia/Lord_Howe', '2024-04-06T15:15'],
])('a time that clocks showed twice is the later one in every zone: %s in %s', (text, zone, utc) => {
  expect(inZone(read(text), zone, 'UTC').text).toBe(utc);
});

test('no clock is shifted in a year before zones and clocks', () => {
  const ides = read('-0043-03-15T10:00');
  expect(inZone(ides, 'Europe/Rome', 'UTC')).toBe(ides);
  const early = read('0099-05-01T10:00Z');
  expect(inZone(early, null, 'Asia/Tehran')).toBe(early);
});
