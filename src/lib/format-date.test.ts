import { describe, expect, test } from 'vitest';
import { parseDay } from './day.ts';
import { type EdtfDate, parseEdtf } from './edtf.ts';
import { writeDate, writeDays, writeYear } from './format-date.ts';

/** as written | in words */
const WORDS: readonly (readonly [text: string, words: string])[] = [
  ['2024-06-25', '25 June 2024'],
  ['2024-05', 'May 2024'],
  ['2024', '2024'],
  ['2024-06-26T00:16', '26 June 2024, 00:16'],
  ['2024-06-26T00:16:30+03:00', '26 June 2024, 00:16'],
  ['2024-06-25T23:30-04:00', '25 June 2024, 23:30 UTC-04:00'],
  ['2024-06-25T23:30Z', '25 June 2024, 23:30 UTC'],
  ['2023~', 'about 2023'],
  ['2024-05?', 'perhaps May 2024'],
  ['2022-02/..', 'since February 2022'],
  ['../2024-06', 'until June 2024'],
  ['[2024-07-12..]', 'on or after 12 July 2024'],
  ['[2024-06-30..2024-07-02]', 'between 30 June and 2 July 2024'],
  ['-0043-03-15', '15 March 44 BCE'],
  ['-0043-03-15T10:00', '15 March 44 BCE, 10:00'],
  ['-0119', '120 BCE'],
  ['-0119~', 'about 120 BCE'],
  ['0000', '1 BCE'],
  ['0001-01-01', '1 January 1 CE'],
  ['0099-05', 'May 99 CE'],
  ['1066-10-14', '14 October 1066'],
  ['-0119/-0043', '120 BCE – 44 BCE'],
  ['-0043-03-12/-0043-03-15', '12–15 March 44 BCE'],
  ['-0000-12-31/0001-01-02', ''],
  ['0000-12-31/0001-01-02', '31 December 1 BCE – 2 January 1 CE'],
  ['-0499/..', 'since 500 BCE'],
  ['-0499/', 'from 500 BCE, end not known'],
  ['2025-06/', 'from June 2025, end not known'],
  ['2025-06~/', 'about from June 2025, end not known'],
  ['/2025-06', 'until June 2025, beginning not known'],
  ['../2025-06', 'until June 2025'],
  ['../-0043-03', 'until March 44 BCE'],
  ['[-0050-01-01..]', 'on or after 1 January 51 BCE'],
  ['[-0050-01-01..-0050-03-02]', 'between 1 January and 2 March 51 BCE'],
];

describe('a date in words', () => {
  test.each(WORDS)('%s is %s', (text, words) => {
    const date = parseEdtf(text);
    expect(date ? writeDate(date) : '').toBe(words);
  });

  test('two days', () => {
    const day = (text: string) => parseDay(text) as number;
    expect(writeDays(day('-0050-01-01'), day('-0043-03-15'))).toBe('1 January 51 BCE – 15 March 44 BCE');
    expect(writeDays(day('2024-07-08'), day('2024-07-12'))).toBe('8–12 July 2024');
  });

  test('a year says its era where it must', () => {
    expect([-43, 0, 1, 999, 1000, 2024].map(writeYear)).toEqual([
      '44 BCE',
      '1 BCE',
      '1 CE',
      '999 CE',
      '1000',
      '2024',
    ]);
  });

  test('no date that can be read has an empty or undefined part', () => {
    for (const [text] of WORDS) {
      const date: EdtfDate | null = parseEdtf(text);
      if (date) expect(writeDate(date)).not.toMatch(/undefined|NaN|^\s|\s,|\s$/);
    }
  });
});
