import { expect, test } from 'vitest';
import { endSentence } from './end-sentence.ts';

test('a sentence has one full stop, whatever its last name ends in', () => {
  expect(
    ['Time Inc.', 'Press TV', 'Who called?', 'said “go on.”', '\u2068شد.\u2069'].map(endSentence),
  ).toEqual(['Time Inc.', 'Press TV.', 'Who called?', 'said “go on.”', '\u2068شد.\u2069']);
});
