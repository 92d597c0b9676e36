import { expect, it } from 'vitest';
import { projectionsOf } from './projections.ts';

it.each([
  [
    'all of it',
    { day: 'd', outlet: 'o', speaker: 's', language: 'l' },
    [
      '(SELECT `d`, `o`, `l`, count() GROUP BY `d`, `o`, `l`)',
      '(SELECT `s`, `o`, `l`, count() GROUP BY `s`, `o`, `l`)',
    ],
  ],
  [
    'days alone',
    { day: 'd', outlet: null, speaker: null, language: null },
    ['(SELECT `d`, count() GROUP BY `d`)'],
  ],
  [
    'speakers alone',
    { day: null, outlet: null, speaker: 'a`b', language: null },
    ['(SELECT `a\\`b`, count() GROUP BY `a\\`b`)'],
  ],
  ['nothing that is counted', { day: null, outlet: null, speaker: null, language: null }, []],
])('of a table that has %s, these counts are kept', (_, columns, kept) => {
  expect(projectionsOf(columns).map(({ sql }) => sql)).toEqual(kept);
});
