import { expect, test } from 'vitest';
import { codeKeys, typeLetter } from './code-keys.ts';

test('up to 26 frames have a letter each', () => {
  expect([0, 1, 25].map((at) => codeKeys(at, 26))).toEqual(['a', 'b', 'z']);
  expect(typeLetter('', 'c', 26)).toEqual({ frame: 2, typed: '' });
  expect(typeLetter('', 'z', 3)).toEqual({ frame: null, typed: '' });
});

test('of more, each has two letters, and the first waits for the second', () => {
  expect([0, 25, 26, 28].map((at) => codeKeys(at, 29))).toEqual(['aa', 'az', 'ba', 'bc']);
  expect(typeLetter('', 'b', 29)).toEqual({ frame: null, typed: 'b' });
  expect(typeLetter('b', 'c', 29)).toEqual({ frame: 28, typed: '' });
  expect(typeLetter('b', 'd', 29)).toEqual({ frame: null, typed: '' });
  expect(codeKeys(700, 900)).toBe('');
});

test('what a frame shows as its keys is what chooses it', () => {
  for (const frames of [1, 15, 26, 27, 29, 300])
    for (let at = 0; at < frames; at++) {
      let typed = '';
      let chosen: number | null = null;
      for (const key of codeKeys(at, frames)) ({ frame: chosen, typed } = typeLetter(typed, key, frames));
      expect(chosen).toBe(at);
    }
});
