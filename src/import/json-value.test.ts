import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIMITS } from '../lib/limits.ts';
import { type JsonRecord, linesOf, parseJsonFile, parseJsonLine, restOf } from './json-value.ts';
import type { Lost, Sink } from './reader.ts';

/** A sink that lists what is lost. */
function listing() {
  const lost: Lost[] = [];
  return { lost, sink: { lose: (value: Lost) => lost.push(value) } as unknown as Sink };
}
const PLACE = { file: 'a.json', line: 3 };
const rest = (record: JsonRecord, taken: readonly string[] = []) => {
  const { lost, sink } = listing();
  return { cells: restOf(record, new Set(taken), PLACE, sink), lost };
};
const nested = (depth: number) => `${'['.repeat(depth)}1${']'.repeat(depth)}`;

test('what a record says beyond its fields stays beside it: under its path, lists of values joined, other lists as JSON', () => {
  const { cells, lost } = rest(
    {
      id: 7,
      note: 'x',
      media: { alt: 'a pier', url: '', size: { w: 3 } },
      tags: ['a', 2, true, '', null],
      hands: [{ n: 1 }],
      none: [],
      gone: null,
      blank: '  ',
    },
    ['id'],
  );
  expect(cells).toEqual([
    ['note', 'x'],
    ['media.alt', 'a pier'],
    ['media.size.w', '3'],
    ['tags', 'a; 2; true'],
    ['hands', '[{"n":1}]'],
  ]);
  expect(lost).toEqual([]);
});

test('a value that is too long to stay beside a record is told, one that is just short enough stays', () => {
  const { cells, lost } = rest({
    fits: 'x'.repeat(2000),
    long: 'y'.repeat(2001),
    list: ['z'.repeat(1999), 'zz'],
  });
  expect(cells.map(([name, text]) => [name, text.length])).toEqual([['fits', 2000]]);
  expect(lost).toEqual([
    {
      ...PLACE,
      field: 'long',
      value: 'y'.repeat(200),
      reason: 'No field takes this, and 2,001 characters are too many to keep beside the record.',
    },
    expect.objectContaining({ field: 'list', reason: expect.stringContaining('2,003 characters') }),
  ]);
});

test('every value that is not blank stays under its path or is told, whatever the record', () => {
  const leaf = fc.oneof(fc.string({ maxLength: 5 }), fc.integer(), fc.boolean());
  const record = fc.letrec<{ record: object }>((tie) => ({
    record: fc.dictionary(
      fc.constantFrom('a', 'b', '__proto__', 'x.y'),
      fc.oneof({ depthSize: 'small' }, leaf, fc.array(leaf, { maxLength: 3 }), tie('record')),
      { maxKeys: 4 },
    ),
  })).record;
  /** The same, said slowly: the leaves under a value with the path to each. */
  const leaves = (value: unknown, path: readonly string[]): [string, string][] => {
    if (Array.isArray(value)) {
      const text = value
        .map(String)
        .filter((one) => one !== '')
        .join('; ');
      return text.trim() === '' ? [] : [[path.join('.'), text]];
    }
    if (typeof value === 'object' && value !== null)
      return Object.keys(value).flatMap((key) =>
        leaves((value as Record<string, unknown>)[key], [...path, key]),
      );
    return String(value).trim() === '' ? [] : [[path.join('.'), String(value)]];
  };
  fc.assert(
    fc.property(record, (value) => {
      expect(rest(value as JsonRecord).cells).toEqual(leaves(value, []));
    }),
  );
});

test('a file of JSON that is nested too deep, broken or empty is refused where it is so', () => {
  const read = (text: string) =>
    parseJsonFile({ path: 'a.json', bytes: new TextEncoder().encode(text) }, listing().sink).value;
  expect(read(nested(LIMITS.depth))).toBeDefined();
  expect(() => read(nested(LIMITS.depth + 1))).toThrow('The JSON is nested more than 64 levels deep.');
  expect(() => read('{\n  "a": [1,,2]}')).toThrow(/^Line 2, column \d+: /);
  expect(() => read(' \n')).toThrow('The file is empty.');
});

test('a line is a record, also one that was written as text; what is none says why', () => {
  expect(parseJsonLine('{"a":1}')).toEqual({ value: { a: 1 } });
  expect(parseJsonLine(JSON.stringify('{"a":1}'))).toEqual({ value: { a: 1 } });
  expect(parseJsonLine('"a word"')).toEqual({ value: 'a word' });
  expect(parseJsonLine('{"a":')).toEqual({ reason: expect.stringMatching(/^The line is no JSON: /) });
  expect(parseJsonLine(nested(LIMITS.depth + 1))).toEqual({
    reason: 'The record is nested more than 64 levels deep.',
  });
});

test('the line of a record is that on which it begins', () => {
  const text = '{\n "events": [\n  {"a": 1},\n\n  {\n "a": 2}]}';
  expect([...linesOf(text, (path) => path.length === 2 && path[0] === 'events')]).toEqual([
    ['events.0', 3],
    ['events.1', 5],
  ]);
});
