import { expect, test } from 'vitest';
import { NO_FILTER } from './filter.ts';
import { hideNames, type LetterTable, showNames } from './translate-filter.ts';

const TABLE: LetterTable = {
  sources: [
    ['press-tv', '~B'],
    ['the-hill', '~A'],
  ],
  perspectives: [['press-tv', '~B']],
  people: [['ellen-mitchell', '~F']],
  articles: [['hill-june', '~A-0']],
  names: ['Press TV', 'The Hill'],
};
const HIDDEN = { seed: 7, veil: null };
const ASKED = {
  ...NO_FILTER,
  source: ['press-tv'],
  show: { rule: 'only', source: 'press-tv' } as const,
  cols: ['the-hill', 'press-tv'],
  pin: 'the-hill',
  with: ['pentagon', 'press-tv:the-hill'],
  without: ['the-hill'],
  via: ['the-hill'],
  order: ['press-tv', 'others'],
  speaker: ['ellen-mitchell', 'lloyd-austin'],
  open: 'stress:press-tv',
  q: 'call',
};

test('a filter is in letters, wherever a source stands in it', () => {
  const { filter, path } = hideNames('/sources/press-tv', ASKED, TABLE, HIDDEN);
  expect(path).toBe('/sources/~B');
  expect(filter).toMatchObject({
    source: ['~B'],
    show: { rule: 'only', source: '~B' },
    cols: ['~A', '~B'],
    pin: '~A',
    with: ['pentagon', '~B:~A'],
    without: ['~A'],
    via: ['~A'],
    order: ['~B', 'others'],
    speaker: ['~F', 'lloyd-austin'],
    open: 'stress:~B',
    q: 'call',
    blind: 7,
  });
});

test('letters lead back to the same filter and page', () => {
  for (const path of ['/compare', '/sources/press-tv', '/articles/hill-june', '/embed/sources/press-tv']) {
    const hidden = hideNames(path, ASKED, TABLE, HIDDEN);
    expect(showNames(hidden.path, hidden.filter, TABLE)).toEqual({ path, filter: ASKED });
    expect(hideNames(hidden.path, hidden.filter, TABLE, HIDDEN)).toEqual(hidden);
  }
});

test('a search for a name is let go of; a word that only looks like one in letters stays', () => {
  expect(hideNames('/quotes', { ...NO_FILTER, q: 'the hill said' }, TABLE, HIDDEN).filter.q).toBe('');
  expect(hideNames('/quotes', { ...NO_FILTER, q: 'uphill' }, TABLE, HIDDEN).filter.q).toBe('uphill');
  expect(hideNames('/framing', { ...NO_FILTER, open: 'word:war' }, TABLE, HIDDEN).filter.open).toBe(
    'word:war',
  );
});
