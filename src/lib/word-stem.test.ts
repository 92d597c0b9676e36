import { expect, test } from 'vitest';
import { wordStem } from './word-stem.ts';

test('forms of one word share a stem, short words keep themselves', () => {
  expect(new Set(['escalate', 'escalation', 'escalating', 'escalates', 'escalated'].map(wordStem))).toEqual(
    new Set(['escal']),
  );
  expect(wordStem("minister's")).toBe(wordStem('ministers'));
  expect(['war', 'wars', 'use', 'nation'].map(wordStem)).toEqual(['war', 'wars', 'use', 'nation']);
  expect(wordStem('')).toBe('');
});
