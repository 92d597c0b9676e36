import { expect, test } from 'vitest';
import { sha256 } from '../lib/sha256.ts';
import { caseDigest } from './case-digest.ts';
import { type Change, type Joined, join, NOTHING, write } from './joined.ts';
import {
  addStep,
  moveStep,
  readKeptLesson,
  refusedStep,
  removeStep,
  replaceLesson,
  resolveUndo,
  setField,
  undoOf,
} from './lesson.ts';

let n = 0;
const apply = (row: Joined, changes: readonly Change[], tab = 'A'): Joined =>
  changes.reduce((now, change) => write(now, change, { tab, n: ++n, now: n }), row);
const step = (caption: string) => ({ caption, prompt: '', answer: '', minutes: 5, view: '/' });
const withSteps = (...captions: string[]): Joined =>
  captions.reduce((row, caption) => apply(row, addStep(row, step(caption), caption)), NOTHING);
const order = (row: Joined) =>
  readKeptLesson(row, 'A')
    .steps.map(({ caption }) => caption)
    .join('');

test('steps are moved and removed one at a time, and each change is taken back alone', () => {
  const row = withSteps('a', 'b', 'c');
  expect(order(apply(row, moveStep(row, 'a', 1)))).toBe('bac');
  expect(order(apply(row, moveStep(row, 'c', -1)))).toBe('acb');
  expect(moveStep(row, 'a', -1)).toEqual([]);
  expect(moveStep(row, 'c', 1)).toEqual([]);
  const doings: ((now: Joined) => Change[])[] = [
    (now) => removeStep(now, 'b'),
    (now) => moveStep(now, 'a', 1),
    () => setField('a', 'caption', 'A'),
    (now) => addStep(now, step('d'), 'd'),
    (now) => replaceLesson(now, { name: 'Other', steps: [step('x'), step('y')] }, () => `new${++n}`),
  ];
  for (const doing of doings) {
    const changes = doing(row);
    const done = apply(row, changes);
    expect(order(done)).not.toBe('abc');
    const back = apply(done, resolveUndo(done, undoOf(row, changes, 'A')));
    expect(order(back)).toBe('abc');
    expect(readKeptLesson(back, 'A').name).toBe('');
  }
});

test('a step removed in one tab and written in by another is there with all its words', () => {
  const row = withSteps('a', 'b');
  const removed = apply(row, removeStep(row, 'b'));
  const written = apply(row, setField('b', 'prompt', 'Who?'), 'B');
  expect(readKeptLesson(join(removed, written), 'A').steps[1]).toMatchObject({
    caption: 'b',
    prompt: 'Who?',
  });
  expect(order(removed)).toBe('a');
});

test('steps that two tabs added at one place can still be moved past one another', () => {
  const row = withSteps('a');
  const both = join(apply(row, addStep(row, step('b'), 'b')), apply(row, addStep(row, step('c'), 'c'), 'B'));
  expect(order(both)).toBe('abc');
  expect(order(apply(both, moveStep(both, 'c', -1)))).toBe('acb');
});

test('the sixtieth step is taken, the sixty-first and an endless address are refused in words', () => {
  const row = withSteps(...Array.from({ length: 59 }, (_, i) => `s${i}`));
  expect(refusedStep(row, step('x'))).toBeNull();
  const full = apply(row, addStep(row, step('x'), 'x'));
  expect(refusedStep(full, step('y'))).toMatch(/60 steps at most.*Nothing was added/);
  expect(refusedStep(NOTHING, { ...step('x'), view: `/${'a'.repeat(4_000)}` })).toMatch(/4000 characters/);
});

test('the digest of a case does not see its stamps, and is the same without the browser’s own', async () => {
  const file = { case: { name: 'Bridge' }, quotes: [] };
  expect(await caseDigest({ ...file, verified: { day: 'x' } })).toBe(await caseDigest(file));
  expect(await caseDigest({ ...file, more: 1 })).not.toBe(await caseDigest(file));
  const abc = new TextEncoder().encode('abc');
  const known = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(await sha256(abc)).toBe(known);
  const noble = await import('@noble/hashes/sha2.js');
  expect(Buffer.from(noble.sha256(abc)).toString('hex')).toBe(known);
});
