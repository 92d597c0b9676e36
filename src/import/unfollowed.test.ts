import { expect, test } from 'vitest';
import { decodeMapping } from './mapping.ts';
import { runImport } from './run-import.ts';

const TABLE = 'quote,outlet,speaker\nWe act now.,Herald,Ada Ex\n';
const JSON_ = '[{"quote":"We act now.","outlet":"Herald"}]';
const RIS = 'TY  - NEWS\nTI  - Pier shut\nER  - \n';

async function unfollowed(map: object, ...files: [path: string, text: string][]) {
  const input = files.map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
  const { report } = await runImport(input, { map: decodeMapping(map) });
  return report.lost.map(({ field, value, reason }) => `${field} ${value}: ${reason}`);
}

test.each([
  [
    { sheet: 'Quotes' },
    'map: sheet Quotes: Only a workbook, or a page or text with several tables, has sheets.',
  ],
  [{ at: '$.items[*]' }, 'map: at $.items[*]: Only a JSON has lists that stand at a path.'],
  [
    { decisions: { lists: { speaker: ';' } } },
    'map: decisions.lists.speaker ;: A list is read of author, code, via, event and target alone.',
  ],
  [{ decisions: { lists: { code: ';' } } }, 'map: decisions.lists.code ;: No column is read as this field.'],
])('a part of a map that a CSV cannot follow is said: %j', async (map, sentence) => {
  expect(await unfollowed(map, ['a.csv', TABLE])).toEqual([
    `${sentence} This part of the map was not followed.`,
  ]);
});

test('a delimiter and a header said of a JSON of records are said not to be followed', async () => {
  const told = await unfollowed({ delimiter: ';', header: true }, ['a.json', JSON_]);
  expect(told.map((line) => line.split(' ', 2).join(' '))).toEqual(['map: delimiter', 'map: header']);
});

test('columns said of a format with fields of its own are said not to be followed', async () => {
  const map = { row: 'quote', columns: { words: 'TI' }, constants: { outlet: 'Post' } };
  const told = await unfollowed(map, ['a.ris', RIS]);
  expect(told.map((line) => line.split(' ', 2).join(' '))).toEqual([
    'map: row',
    'map: columns.words',
    'map: constants.outlet',
  ]);
  expect(told[0]).toContain('ris: this format has fields of its own, which no map changes.');
});

test('a name that a map joins and nobody wrote is said not to be joined', async () => {
  const map = {
    merge: { outlet: { Herald: 'The Herald', nyt: 'NYT' }, speaker: { 'Ada Ex': 'Ada Example', x: 'Y' } },
  };
  expect(await unfollowed(map, ['a.csv', TABLE])).toEqual([
    'map: merge.outlet nyt → NYT: No outlet is written so, and nothing was joined. This part of the map was not followed.',
    'map: merge.speaker x → Y: No speaker is written so, and nothing was joined. This part of the map was not followed.',
  ]);
});

test('what one of several files follows is said of none', async () => {
  const map = { at: '$[*]', delimiter: ',' };
  expect(await unfollowed(map, ['a.csv', TABLE], ['b.json', JSON_])).toEqual([]);
});
