import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatJsonPath } from './json-path.ts';
import { scanJson } from './json-scan.ts';

describe('a broken text', () => {
  test.each([
    ['', 0, 'ends too early'],
    ['{"a": 1', 7, 'a } is missing'],
    ['[1, 2', 5, 'a ] is missing'],
    ['{"a": 1 "b": 2}', 8, 'A comma or a } is missing'],
    ['{"a": 1,}', 7, 'a comma too many before }'],
    ['[1,]', 2, 'a comma too many before ]'],
    ['[1 2]', 3, 'A comma or a ] is missing'],
    ['{"a" 1}', 5, 'A colon is missing'],
    ['{a: 1}', 1, 'A key between " marks is missing'],
    ["{'a': 1}", 1, 'single quotation marks'],
    ["['a']", 1, 'single quotation marks'],
    ['{"a": }', 6, 'A value is missing before this }'],
    ['[ // one\n1]', 2, 'comment'],
    ['["abc]', 1, 'not closed'],
    ['["a\nb"]', 1, 'not closed on its line'],
    ['["a\\x"]', 3, 'backslash'],
    ['["\\u12"]', 2, 'four hexadecimal digits'],
    ['[01]', 1, 'not a value'],
    ['[undefined]', 1, 'not a value'],
    ['1 2', 2, 'follows after the end'],
  ])('%j breaks at %i', (text, offset, reason) => {
    expect(scanJson(text)).toMatchObject({ offset, reason: expect.stringContaining(reason) });
  });
});

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('it agrees with JSON.parse', () => {
  test('on every JSON text', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(3), (value, indent) => {
        expect(scanJson(JSON.stringify(value, null, indent))).toBeNull();
      }),
    );
  });

  test('on texts with one character changed, added or removed', () => {
    const letters = fc.constantFrom(...'{}[]",:\\ue-+.0159 tfn\n\t/\u0000\u00a0');
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), fc.nat(1), letters, (value, at, removed, letter) => {
        const text = JSON.stringify(value);
        const cut = at % (text.length + 1);
        const broken = text.slice(0, cut) + letter + text.slice(cut + removed);
        expect(scanJson(broken) === null, broken).toBe(parses(broken));
      }),
      { numRuns: 2000 },
    );
  });
});

test('it tells each value with its path and place, and keys that are there twice', () => {
  const text = '{"a": [1, {"b": 2}], "a": 3}';
  const values: string[] = [];
  const repeated: string[] = [];
  scanJson(text, {
    onValue: (path, offset) => values.push(`${formatJsonPath(path)} ${text[offset]}`),
    onRepeatedKey: (path, offset) => repeated.push(`${formatJsonPath(path)} ${offset}`),
  });
  expect(values).toEqual([' {', 'a [', 'a[0] 1', 'a[1] {', 'a[1].b 2', 'a 3']);
  expect(repeated).toEqual(['a 21']);
});
