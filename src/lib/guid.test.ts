import { expect, test } from 'vitest';
import { guidOf } from './guid.ts';

test('a text has one GUID, near texts have others, and all have the form of one', () => {
  const texts = Array.from({ length: 20_000 }, (_, i) => `quote:q${i}`);
  const guids = texts.map(guidOf);
  expect(new Set(guids).size).toBe(texts.length);
  expect(guidOf('quote:q7')).toBe(guids[7]);
  const FORM = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/;
  expect(guids.filter((guid) => !FORM.test(guid))).toEqual([]);
});
