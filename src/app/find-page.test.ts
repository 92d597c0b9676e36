import { matchRoutes } from 'react-router';
import { expect, test } from 'vitest';
import { findPage } from './find-page.ts';
import { VIEWS, WALLS } from './routes.tsx';

const PAGES = [...WALLS, ...VIEWS];

const ADDRESSES = [
  ...PAGES.map(({ path }) =>
    path
      .replace(/:\w+\?/g, 'part')
      .replace(/:\w+/g, 'a-1')
      .replace('*', 'quotes/a-1'),
  ),
  '/TIMELINE/',
  '/quotes/',
  '/quotes/%D8%AC%D9%86%DA%AF',
  '/quotes/a%2Fb',
  '/quotes/100%',
  '/quotes/100%25',
  '/quotes/a/b',
  '/claims/who%3F',
  '/make',
  '/make/d1/quotes',
  '/handout/calls',
  '/present/calls',
  '/embed',
  '/nowhere',
  '//timeline',
];

test.each(ADDRESSES)('%s is the page that React Router finds, with the same parts', (address) => {
  const [match] = matchRoutes([...PAGES], address) ?? [];
  const found = findPage(PAGES, address);
  expect(found && { path: found.page.path, params: found.params }).toEqual(
    match ? { path: match.route.path, params: match.params } : null,
  );
});
