import { expect, test } from 'vitest';
import { jsonHazards } from './json-hazards.ts';

const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

test('64 levels are not too deep for 64, 65 are, and a million do not break it', () => {
  expect(jsonHazards(nested(64), 64).isTooDeep).toBe(false);
  expect(jsonHazards(nested(65), 64).isTooDeep).toBe(true);
  expect(jsonHazards(nested(1_000_000), 64).isTooDeep).toBe(true);
});

test('a key called __proto__ is seen anywhere, a value called so is not one', () => {
  expect(jsonHazards(JSON.parse('[{"a": {"__proto__": 1}}]'), 64).hasProtoKey).toBe(true);
  expect(jsonHazards(JSON.parse('{"a": "__proto__", "constructor": 1}'), 64).hasProtoKey).toBe(false);
});
