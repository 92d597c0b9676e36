import { expect, test } from 'vitest';
import { quotationsOf } from './quotations.ts';

const words = (text: string) => quotationsOf(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['curly marks', 'He said “one” and “two,” then left.', ['one', 'two,']],
  ['straight marks, in pairs', '"One," she said. "Two."', ['One,', 'Two.']],
  ['guillemets', 'Он сказал «да».', ['да']],
  ['an apostrophe is no mark', 'Russia’s “war”', ['war']],
  ['a quotation that goes on in the next paragraph', '“One.\n“Two.” Then three.', ['One.', 'Two.']],
  ['a straight mark without a partner', 'A 5" gun\nand "words"', ['words']],
  ['nothing between marks', '“” ""', []],
])('%s', (_, text, found) => {
  expect(words(text)).toEqual(found);
});
