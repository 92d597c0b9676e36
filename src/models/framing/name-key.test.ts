import { expect, test } from 'vitest';
import { nameDistance, nameKey } from './name-key.ts';

test('an article and a capital make no other name', () => {
  expect(new Set(['the call', 'The call', 'call', 'A call'].map(nameKey))).toEqual(new Set(['call']));
  expect(nameKey('the')).toBe('the');
  expect(nameKey('Theatre')).toBe('theatre');
});

test('a variant of a name is near, another word for the thing is far', () => {
  expect(nameDistance(['new', 'new Russian'])).toBe(0);
  expect(nameDistance(['The war', 'war'])).toBe(0);
  expect(nameDistance(['ongoing war against Ukraine', 'special military operation'])).toBe(1);
  expect(nameDistance(['war in Ukraine', 'conflict in Ukraine'])).toBe(0.5);
  expect(nameDistance([])).toBe(0);
});
