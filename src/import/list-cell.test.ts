import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guessSeparator, readList } from './list-cell.ts';

test.each([
  ['', null, []],
  ['  ', ';', []],
  ['war; peace', null, ['war; peace']],
  ['war; peace ;; talks', ';', ['war', 'peace', 'talks']],
  ['war', ';', ['war']],
  ['war, peace', 'json', ['war, peace']],
  ['["war", "peace", null, "", 3]', null, ['war', 'peace', '3']],
  ['[{"a":1}]', null, ['[{"a":1}]']],
  ["['war', \"it's\", None, nan, 3]", null, ['war', "it's", '3']],
  ["['it\\'s', 'a, b']", ';', ["it's", 'a, b']],
  ['[]', null, []],
  ['[ ]', null, []],
  ["[('war', 1)]", null, ["[('war', 1)]"]],
  ['[sic]', null, ['sic']],
  ["['war']; ['peace']", ';', ["['war']", "['peace']"]],
] as const)('the cell %j, separated by %j, holds %j', (cell, form, values) => {
  expect(readList(cell, form)).toEqual(values);
});

const value = fc.string({ minLength: 1, maxLength: 12 });

test('a list written as JSON comes back as it was', () => {
  fc.assert(
    fc.property(fc.array(value), (values) => {
      expect(readList(JSON.stringify(values), null)).toEqual(values);
    }),
  );
});

test('a list written as Python writes it comes back as it was', () => {
  const quoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;
  const word = fc.stringMatching(/^[a-zé ,;'\\[\]-]{1,12}$/);
  fc.assert(
    fc.property(fc.array(word), (values) => {
      expect(readList(`[${values.map(quoted).join(', ')}]`, null)).toEqual(values);
    }),
  );
});

test('a column is split at the mark that splits it into pieces that come back', () => {
  expect(guessSeparator(['war; peace', 'war', 'peace; talks'])).toBe(';');
  expect(guessSeparator(['war|peace', 'war|talks'])).toBe('|');
  expect(guessSeparator(['war, peace', 'peace'])).toBe(',');
  expect(guessSeparator(['war; peace', 'war', 'peace', 'talks', 'war'])).toBe(';');
});

test.each([
  ['nothing at all', ['', ' ']],
  ['lists written out', ['["a"]', '["b"]']],
  ['one cell of many with a mark', ['a; b', 'a', 'b', 'c', 'd', 'e']],
  ['pieces that never come back', ['a; b', 'c; d']],
  ['sentences', [`${'He said so and left '.repeat(5)}, again`, 'He said so, again']],
])('a column of %s is not split', (_, cells) => {
  expect(guessSeparator(cells)).toBeNull();
});
