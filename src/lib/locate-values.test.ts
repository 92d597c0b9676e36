import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type JsonStep, scanJson } from './json-scan.ts';
import { locateValues, type Wanted } from './locate-values.ts';

const offsetsOf = (root: Wanted, path: readonly JsonStep[] = []): [string, number][] => [
  [JSON.stringify(path), root.offset],
  ...[...root.children].flatMap(([step, child]) => offsetsOf(child, [...path, step])),
];

/** Every value of the text, or those on the way to each third one; found by the scanner that checks everything. */
function byScanning(text: string, isThinned: boolean): { wanted: Wanted; offsets: [string, number][] } {
  const root: Wanted = { offset: -1, children: new Map() };
  let n = 0;
  scanJson(text, {
    onValue(path) {
      if (isThinned && n++ % 3 !== 0) return;
      let node = root;
      for (const step of path) {
        const next: Wanted = node.children.get(step) ?? { offset: -1, children: new Map() };
        node.children.set(step, next);
        node = next;
      }
    },
  });
  const bare = structuredClone(root);
  scanJson(text, {
    onValue(path, offset) {
      let node: Wanted | undefined = root;
      for (const step of path) node = node?.children.get(step);
      if (node) node.offset = offset;
    },
  });
  return { wanted: bare, offsets: offsetsOf(root) };
}

test('finds what the scanner finds, in any JSON, however it is spaced', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 1, 2, '\t'), fc.boolean(), (value, space, isThinned) => {
      const text = JSON.stringify(value, null, space);
      const { wanted, offsets } = byScanning(text, isThinned);
      locateValues(text, wanted);
      expect(offsetsOf(wanted)).toEqual(offsets);
    }),
    { numRuns: 1000 },
  );
});

test('of a key that is there twice, the last is meant', () => {
  const text = ' { "a" : {"x": 1}, "b" : ["]", "\\"}", {}], "a" :\n {"x": [2, 3]} } ';
  const { wanted, offsets } = byScanning(text, false);
  locateValues(text, wanted);
  expect(offsetsOf(wanted)).toEqual(offsets);
  expect(text.slice(wanted.children.get('a')!.offset)).toMatch(/^\{"x": \[2/);
});
