import { expect, test } from 'vitest';
import { NO_FILTER } from './filter.ts';
import { hideNames, type LetterTable, showNames } from './translate-filter.ts';
import { formatFilter, parseFilter } from './url.ts';

const TABLE: LetterTable = {
  sources: [
    ['press-tv', '~B'],
    ['the-hill', '~A'],
  ],
  perspectives: [
    ['press-tv', '~B'],
    ['both-papers', '~A-p1'],
  ],
  people: [['ellen-mitchell', '~F']],
  articles: [['hill-june', '~A-0']],
  idParts: ['press-tv', 'hill'],
  names: ['Press TV', 'The Hill'],
  wordNames: ['Time'],
};
const HIDDEN = { seed: 7, veil: null };
const ASKED = {
  ...NO_FILTER,
  source: ['press-tv'],
  show: { rule: 'only', source: 'press-tv' } as const,
  cols: ['the-hill', 'press-tv'],
  pin: 'the-hill',
  with: ['pentagon', 'press-tv:the-hill', 'both-papers'],
  without: ['the-hill'],
  via: ['the-hill'],
  order: ['press-tv', 'others'],
  speaker: ['ellen-mitchell', 'lloyd-austin'],
  open: 'stress:press-tv',
  about: ['press-tv', 'hill-june', 'the-war'],
  event: ['raid-on-press-tv', 'call'],
  frame: ['press-tv-frame'],
  pick: ['press-tv-q1', 'uphill-q2', 'the-hill.q3'],
  base: 'press-tv-q1',
  scheme: 'hill',
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
    with: ['pentagon', '~B:~A', '~A-p1'],
    without: ['~A'],
    via: ['~A'],
    order: ['~B', 'others'],
    speaker: ['~F', 'lloyd-austin'],
    open: 'stress:~B',
    about: ['~B', '~A-0', 'the-war'],
    event: ['raid-on-~0', 'call'],
    frame: ['~0-frame'],
    pick: ['~0-q1', 'uphill-q2', 'the-~1.q3'],
    base: '~0-q1',
    scheme: '~1',
    q: 'call',
    blind: 7,
  });
});

test('letters lead back to the same filter and page', () => {
  const PATHS = [
    ...['/compare', '/sources/press-tv', '/articles/hill-june', '/embed/sources/press-tv'],
    ...[
      '/quotes/press-tv-q1',
      '/events/raid-on-press-tv',
      '/present/press-tv/2',
      '/present/quote/hill-q1/notes',
    ],
  ];
  for (const path of PATHS) {
    const hidden = hideNames(path, ASKED, TABLE, HIDDEN);
    expect(showNames(hidden.path, hidden.filter, TABLE)).toEqual({ path, filter: ASKED });
    expect(hideNames(hidden.path, hidden.filter, TABLE, HIDDEN)).toEqual(hidden);
    expect(`${hidden.path}?${formatFilter(hidden.filter)}`).not.toMatch(/press|(?<![a-z])hill/);
    expect(parseFilter(formatFilter(hidden.filter))).toEqual({ filter: hidden.filter, dropped: [] });
  }
});

test('a search for a name is let go of; a word that only looks like one in letters stays', () => {
  expect(hideNames('/quotes', { ...NO_FILTER, q: 'the hill said' }, TABLE, HIDDEN).filter.q).toBe('');
  expect(hideNames('/quotes', { ...NO_FILTER, q: 'uphill' }, TABLE, HIDDEN).filter.q).toBe('uphill');
  for (const [q, kept] of [
    ['Pŕess tv', ''],
    ['express tv', 'express tv'],
    ['sometimes', 'sometimes'],
    ['time', 'time'],
    ['told Time', ''],
  ])
    expect(hideNames('/quotes', { ...NO_FILTER, q: q ?? '' }, TABLE, HIDDEN).filter.q).toBe(kept);
  expect(hideNames('/framing', { ...NO_FILTER, open: 'word:press tv' }, TABLE, HIDDEN).filter.open).toBe(
    null,
  );
  expect(hideNames('/framing', { ...NO_FILTER, open: 'word:war' }, TABLE, HIDDEN).filter.open).toBe(
    'word:war',
  );
});
