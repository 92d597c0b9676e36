import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords, wordsOf } from './words.ts';

test.each([
  ['Russia’s ongoing war', ["russia's", 'ongoing', 'war']],
  ['about 2.5 weeks', ['about', '2.5', 'weeks']],
  ['long-range F-16s – and more', ['long-range', 'f-16s', 'and', 'more']],
  ['U.S. aid.', ['u.s', 'aid']],
  ['“no\u00a0good reason”', ['no', 'good', 'reason']],
  ['Министр сказал', ['министр', 'сказал']],
  ['می\u200cگویند که', ['می\u200cگویند', 'که']],
  ['قَالَ الوزير', ['قَالَ', 'الوزير']],
  ['मंत्री ने कहा', ['मंत्री', 'ने', 'कहा']],
  ['Krako\u0301w', ['krako\u0301w']],
  ['... — !', []],
])('%s', (text, words) => {
  expect(wordsOf(text).map(({ word }) => word)).toEqual(words);
});

test('each word stands where it says, and the count is theirs', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const words = wordsOf(text);
      expect(countWords(text)).toBe(words.length);
      let last = 0;
      for (const { word, start, end } of words) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end).toLowerCase().replaceAll('’', "'")).toBe(word);
        last = end;
      }
    }),
  );
});
