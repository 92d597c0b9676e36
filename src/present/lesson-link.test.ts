import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Lesson } from '../models/present/tour.ts';
import { packLesson, readLesson, unpackLesson } from './lesson-link.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 200 });
const step = fc.record({
  caption: text,
  prompt: text,
  answer: text,
  minutes: fc.integer({ min: 0, max: 90 }),
  view: fc.string({ maxLength: 100 }).map((words) => `/quotes?q=${encodeURIComponent(words)}`),
});
const lesson: fc.Arbitrary<Lesson> = fc.record({ name: text, steps: fc.array(step, { maxLength: 20 }) });

test('a lesson sent as a link arrives to the last letter, whatever is written in it', async () => {
  await fc.assert(
    fc.asyncProperty(lesson, async (sent) => {
      const packed = await packLesson(sent);
      expect(packed).toMatch(/^[\w-]+$/);
      expect(await unpackLesson(packed)).toEqual(sent);
    }),
    { numRuns: 60 },
  );
});

test('a link that was cut, changed or made up is no lesson, and nothing breaks', async () => {
  const packed = await packLesson({ name: 'Two calls', steps: [] });
  expect(await unpackLesson(packed.slice(0, -4))).toBeNull();
  for (const broken of ['', 'a', '%%%', 'AAAA', '____', 'x'.repeat(70_000)])
    expect(await unpackLesson(broken)).toBeNull();
  await fc.assert(
    fc.asyncProperty(fc.base64String(), async (noise) => {
      const read = await unpackLesson(noise.replaceAll('=', ''));
      expect(read === null || Array.isArray(read.steps)).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test('a link that would unpack to more than a lesson can be is refused before it is read', async () => {
  const bomb = await packLesson({ name: 'a'.repeat(2_000_000), steps: [] });
  expect(bomb.length).toBeLessThan(60_000);
  expect(await unpackLesson(bomb)).toBeNull();
});

test('a file that is no lesson, or leads out of the site, is refused', () => {
  const one = { caption: '', prompt: '', answer: '', minutes: 5, view: '/claims/x' };
  const file = (change: object) => JSON.stringify({ name: 'n', steps: [{ ...one, ...change }] });
  expect(readLesson(file({}))).toEqual({ name: 'n', steps: [one] });
  for (const view of [
    '//elsewhere.example/',
    '/\\elsewhere.example/',
    '/\t/elsewhere.example/',
    '/embed//x.example',
  ])
    expect(readLesson(file({ view })), view).toBeNull();
  expect(readLesson(file({ view: 'https://elsewhere.example/' }))).toBeNull();
  expect(readLesson(file({ minutes: -1 }))).toBeNull();
  expect(readLesson(file({ caption: 3 }))).toBeNull();
  for (const broken of ['', '{', 'null', '[]', '{"name":"n"}', '{"name":"n","steps":{}}'])
    expect(readLesson(broken)).toBeNull();
});
