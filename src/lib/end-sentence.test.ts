import { expect, test } from 'vitest';
import { endSentence, oneStop } from './end-sentence.ts';

test('a sentence has one full stop, whatever its last name ends in', () => {
  expect(
    ['Time Inc.', 'Press TV', 'Who called?', 'said “go on.”', '\u2068شد.\u2069'].map(endSentence),
  ).toEqual(['Time Inc.', 'Press TV.', 'Who called?', 'said “go on.”', '\u2068شد.\u2069']);
});

test('a name that ends in a full stop is followed by none, and dots that leave something out stay', () => {
  expect(oneStop('Only Time Inc. tells: Time Inc.. Then Doe Jr.. And so on ... and on.')).toBe(
    'Only Time Inc. tells: Time Inc. Then Doe Jr. And so on ... and on.',
  );
});
