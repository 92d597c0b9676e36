import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markGiven, markWords, vocabulary } from './naming-marks.ts';

const write = (runs: readonly { text: string; mark: boolean }[]) =>
  runs.map(({ text, mark }) => (mark ? `[${text}]` : text)).join('');

test('function words are marked only between two marked words', () => {
  const all = () => true;
  expect(write(markWords('the danger of escalation', all))).toBe('the [danger of escalation]');
  expect(write(markWords('in the war against it', all))).toBe('in the [war] against it');
  expect(write(markWords('its war', (word) => word === 'peace'))).toBe('its war');
});

test('a possessive is the same word', () => {
  expect([...vocabulary(['Russia’s war', 'the war'])]).toEqual(['russia', 'war']);
});

test('a given word is marked as often as it is given, in any case', () => {
  expect(write(markGiven('War and war', ['war']))).toBe('[War] and war');
  expect(write(markGiven('War and war', ['war', 'war']))).toBe('[War] and [war]');
  expect(write(markGiven('peace', ['war', '']))).toBe('peace');
});

test('marking never changes a letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ maxLength: 4 })), (text, given) => {
      expect(
        markGiven(text, given)
          .map((run) => run.text)
          .join(''),
      ).toBe(text);
      expect(
        markWords(text, (word) => word.length % 2 === 0)
          .map((run) => run.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
