import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatJsonPath } from './json-path.ts';
import type { JsonStep } from './json-scan.ts';
import { type RepeatedKey, repeatedKeys } from './repeated-keys.ts';

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

/** JSON as a tree whose objects may have a key often. */
type Tree = string | Tree[] | { entries: [string, Tree][] };
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('1', 'null', '"a"', '"b\\"c"', '-2.5e3'),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.record({
      entries: fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c.d'), tie('tree')), { maxLength: 6 }),
    }),
  ),
}));

/** Writes a tree, and tells of each key that its object has before it what that one was. */
function write(node: Tree, told: RepeatedKey[], path: JsonStep[] = [], at = 0): string {
  if (typeof node === 'string') return node;
  const isList = Array.isArray(node);
  const children: [JsonStep, Tree][] = isList ? [...node.entries()] : node.entries;
  const before = new Map<JsonStep, string>();
  let text = isList ? '[' : '{';
  for (const [i, [step, child]] of children.entries()) {
    if (i > 0) text += ', ';
    const own = [...path, step];
    const last = before.get(step);
    if (last !== undefined) told.push({ path: formatJsonPath(own), offset: at + text.length, before: last });
    if (!isList) text += `${JSON.stringify(step)}: `;
    text += write(child, told, own, at + text.length);
    before.set(step, typeof child === 'string' ? child : '');
  }
  return text + (isList ? ']' : '}');
}

test('whatever keys stand however often, each is told with what its object had under it just before', () => {
  fc.assert(
    fc.property(tree, (node) => {
      const told: RepeatedKey[] = [];
      const text = write(node, told);
      expect(repeatedKeys(text, JSON.parse(text))).toEqual(told);
    }),
  );
});

test('a key that stands ten thousand times is told each time with the value before it', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => i);
  const told = found(`{${many.map((i) => `"a":${i}`)}}`);
  expect(told.map(([, , before]) => before)).toEqual(many.slice(0, -1).map(String));
});
