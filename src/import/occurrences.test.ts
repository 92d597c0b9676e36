import { expect, test } from 'vitest';
import { Random } from '../mocks/random.ts';
import { Occurrences } from './occurrences.ts';
import { runImport } from './run-import.ts';

test('words are found wherever they stand, long or short, over themselves too', () => {
  const random = new Random(5);
  const text = Array.from({ length: 4000 }, () => random.pick(['a', 'b', ' ', 'мы', '🌉'])).join('');
  const places = new Occurrences(text);
  for (let i = 0; i < 400; i++) {
    const start = Math.floor(random.next() * text.length);
    const words = text.slice(start, start + 1 + Math.floor(random.next() * 12));
    const all: number[] = [];
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) all.push(at);
    expect(places.of(words)).toEqual(all);
  }
  expect(places.of('not there at all')).toEqual([]);
  expect(new Occurrences('ab').of('abcdefgh')).toEqual([]);
});

test('in a chat of three thousand messages each quote has its place, the same words too', async () => {
  const said = (i: number) => (i % 5 === 0 ? 'Yes.' : i % 7 === 0 ? 'We act now.' : `Message ${i} of many.`);
  const chat = Array.from(
    { length: 3000 },
    (_, i) => `13/06/2024, 14:${String(i % 60).padStart(2, '0')} - Ada ${i % 9}: ${said(i)}`,
  ).join('\n');
  const { report, texts, file } = await runImport([{ path: 'a.txt', bytes: new TextEncoder().encode(chat) }]);
  expect(report.records).toEqual({ in: 3000, used: 3000, leftOut: 0 });
  const { found, notFound, ambiguous } = report.anchors;
  expect([found + ambiguous, notFound]).toEqual([3000, 0]);
  expect(found).toBeGreaterThan(2990);
  const [text = ''] = texts.values();
  for (const { selector } of file?.quotes ?? [])
    expect(text.startsWith(selector.exact, selector.start)).toBe(true);
});
