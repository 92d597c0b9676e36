import { expect, test } from 'vitest';
import { passageLink } from './passage-link.ts';

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

test('nothing to look for is no link', () => {
  expect(passageLink({ ...article, headline: '' })).toBeNull();
});
