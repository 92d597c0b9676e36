import { expect, test } from 'vitest';
import { repeatedLines } from './author-proposals.ts';

const TEXT = 'The Post, page 1\nWe act now.\nThe Post, page 2\nIt is over.\nThe Post, page 3\n';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

test('lines that repeat on every page are proposed as no part of an article, as far as they still are one', () => {
  const found = repeatedLines(TEXT, undefined);
  expect(found?.lines.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
    'The Post, page 1',
    'The Post, page 2',
    'The Post, page 3',
  ]);
  expect(found?.body.map(({ start, end }) => TEXT.slice(start, end).trim())).toEqual([
    'We act now.',
    'It is over.',
  ]);
  expect(found?.reason).toContain('3 lines repeat');
  const left = repeatedLines(TEXT, [at('We act now.\nThe Post, page 2\nIt is over.')]);
  expect(left?.lines).toHaveLength(1);
});

test('where nothing repeats, or what does is out already, nothing is proposed', () => {
  expect(repeatedLines('We act now.\nIt is over.', undefined)).toBeNull();
  expect(repeatedLines(TEXT, [at('We act now.'), at('It is over.')])).toBeNull();
});
