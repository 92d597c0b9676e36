import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repeatedKeys } from './repeated-keys.ts';

const found = (text: string) =>
  repeatedKeys(text, JSON.parse(text)).map(({ path, offset, before }) => [
    path,
    text.slice(offset, offset + 6),
    before,
  ]);

test('a key that stands twice is found with its place and what is lost', () => {
  expect(found('{"a": "first", "b": 2, "a": "last"}')).toEqual([['a', '"a": "', '"first"']]);
  expect(found('[{"a":{"b":[1],"b":2,"b":3}}]')).toEqual([
    ['[0].a.b', '"b":2,', ''],
    ['[0].a.b', '"b":3}', '2'],
  ]);
  expect(found('{"a":1,"\\u0061":null}')).toEqual([['a', '"\\u006', '1']]);
  expect(found('{"__proto__":1,"__proto__":2}')).toHaveLength(1);
});

test('words that look like keys, and the same key of two objects, are no repetition', () => {
  expect(found('{"a": "she said \\"a\\": b", "b": {"a": ["a", "a"]}, "c": [{"a": 1}, {"a": 1}]}')).toEqual(
    [],
  );
});

test('no JSON that was written by a program has any', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(found(JSON.stringify(value, null, 1))).toEqual([]);
    }),
  );
});
