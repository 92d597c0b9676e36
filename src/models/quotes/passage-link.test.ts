import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCase } from '../../case/build-case.ts';
import { passageOf } from './passage-context.ts';
import { passageLink, textDirective } from './passage-link.ts';

const article = {
  exact: 'lines of communication',
  outlet: 'The Gazette',
  headline: 'Ministers speak',
  url: null,
};

test('leads to the words in the article', () => {
  const link = passageLink({ ...article, url: 'https://gazette.example/a?b=1' });
  expect(link).toEqual({
    kind: 'passage',
    href: 'https://gazette.example/a?b=1#:~:text=lines%20of%20communication',
  });
});

test('long words are named by their ends, a hyphen is no range', () => {
  const exact = `long-range fires such as ${'and so on '.repeat(20)}until the very end`;
  const link = passageLink({ ...article, exact, url: 'https://gazette.example/a#top' });
  expect(link?.href).toBe(
    'https://gazette.example/a#top:~:text=long%2Drange%20fires%20such%20as,until%20the%20very%20end',
  );
});

test.each([
  null,
  '',
  'http://gazette.example/',
  'javascript:alert(1)',
  'https://me:pw@gazette.example/',
  '//x',
  'data:text/html,x',
])('searches for outlet and headline where the address is %s', (url) => {
  expect(passageLink({ ...article, url })).toEqual({
    kind: 'search',
    href: 'https://duckduckgo.com/?q=%22Ministers%20speak%22%20The%20Gazette',
  });
});

test('without a headline the words are looked for, and nothing to look for is no link', () => {
  expect(passageLink({ ...article, headline: '' })?.href).toBe(
    'https://duckduckgo.com/?q=%22lines%20of%20communication%22%20The%20Gazette',
  );
  expect(passageLink({ ...article, exact: ' ', headline: '' })).toBeNull();
});

const url = 'https://gazette.example/pier?x=1&y=a%20b';
const directive = (more: Partial<Parameters<typeof passageLink>[0]>) =>
  passageLink({ ...article, url, exact: 'the pier will hold', ...more })?.href.split('#')[1];

test('what stands before and after decides which of two places is meant', () => {
  const prefix = 'on Sunday she said ';
  expect(directive({ prefix, suffix: ' until spring' })).toBe(
    ':~:text=on%20Sunday%20she%20said-,the%20pier%20will%20hold,-until%20spring',
  );
  expect(directive({ prefix })).toBe(':~:text=on%20Sunday%20she%20said-,the%20pier%20will%20hold');
  expect(directive({ suffix: ' until spring' })).toBe(':~:text=the%20pier%20will%20hold,-until%20spring');
});

test('a context that may be cut inside a word loses that word, and one of marks alone is none', () => {
  expect(directive({ prefix: 'aturday, and again on Sunday: “' })).toContain(
    'text=and%20again%20on%20Sunday%3A%20%E2%80%9C-,',
  );
  expect(directive({ prefix: ' “', suffix: '.” ' })).toBe(':~:text=the%20pier%20will%20hold');
});

test('white space is one blank, and words over the end of a paragraph are named by both ends', () => {
  expect(directive({ exact: 'the  pier\u00a0will\thold' })).toBe(':~:text=the%20pier%20will%20hold');
  expect(directive({ exact: 'The pier will hold.\n\nIt has held for years.' })).toBe(
    ':~:text=The%20pier%20will%20hold.,has%20held%20for%20years.',
  );
  expect(directive({ prefix: 'Heading\nshe said, ', suffix: '.\nNext paragraph' })).toBe(
    ':~:text=she%20said%2C-,the%20pier%20will%20hold',
  );
});

test('commas, hyphens and ampersands of the words are no syntax', () => {
  expect(directive({ exact: 'long-range, A & B' })).toBe(':~:text=long%2Drange%2C%20A%20%26%20B');
});

test.each([
  [`${url}#:~:text=an%20older%20highlight`, `${url}#:~:text=the%20pier%20will%20hold`],
  [`${url}#top:~:text=older`, `${url}#top:~:text=the%20pier%20will%20hold`],
  [`${url}#top`, `${url}#top:~:text=the%20pier%20will%20hold`],
  [`${url}#`, `${url}#:~:text=the%20pier%20will%20hold`],
])('an older directive is replaced, a plain fragment stays: %s', (from, to) => {
  expect(passageLink({ ...article, exact: 'the pier will hold', url: from })?.href).toBe(to);
});

test('law: a directive has one kind of blank, no line end, and only the commas and hyphens of its syntax', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'É', ' ', '\u00a0', '\n', ',', '-', '&', '“', 'م') });
  fc.assert(
    fc.property(words, words, words, (exact, prefix, suffix) => {
      const text = textDirective({ exact, prefix, suffix });
      expect(text).toMatch(/^text=(?:[^,\-&]+-,)?[^,\-&]*(?:,[^,\-&]+)?(?:,-[^,\-&]+)?$/);
      expect(decodeURIComponent(text)).not.toMatch(/[\n\u00a0]| {2}/);
    }),
  );
});

test('a quote without a context of its own takes what the other anchors of its article show', () => {
  const data = buildCase({
    formatVersion: '1.0',
    case: { id: 'c', name: 'C' },
    sources: [{ id: 's', name: 'S' }],
    articles: [{ id: 'a', sourceId: 's', url: 'https://s.example/a' }],
    events: [
      {
        id: 'e',
        mentions: [
          { articleId: 'a', selector: { exact: 'she said the pier', start: 10, end: 27 } },
          { articleId: 'a', selector: { exact: ' until spring', start: 37, end: 50 } },
          { articleId: 'a', selector: { exact: 'far away', start: 90, end: 98 } },
        ],
      },
    ],
    quotes: [
      { id: 'q', articleId: 'a', selector: { exact: 'the pier will hold', start: 19, end: 37 } },
      { id: 'r', articleId: 'a', selector: { exact: 'the pier will hold' } },
    ],
  } as Parameters<typeof buildCase>[0]);
  expect(passageOf(data, 0)).toEqual({
    exact: 'the pier will hold',
    prefix: 'she said ',
    suffix: ' until spring',
  });
  expect(passageOf(data, 1).prefix).toBeUndefined();
});
