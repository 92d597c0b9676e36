import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCase } from './format-case.ts';
import { smallCase } from './small-case.ts';

test('says the same as the value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(formatCase(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('is stable: what it wrote, it writes again', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = formatCase(value);
      expect(formatCase(JSON.parse(text))).toBe(text);
    }),
  );
});

test('keeps short records on one line, and lines to 120 columns', () => {
  const text = formatCase(smallCase());
  expect(text).toContain('\n    { "id": "island-radio", "name": "Island Radio" },\n');
  expect(text).toContain('"selector": { "exact": "the harbour stays open" }');
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
});

test('packs a bag of words into lines', () => {
  const bag = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`word${i}`, i]));
  expect(formatCase({ articles: [{ wordFrequencies: bag }] }).split('\n').length).toBeLessThan(30);
});
