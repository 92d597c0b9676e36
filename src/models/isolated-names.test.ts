import { expect, test } from 'vitest';
import { selectionFromTable } from '../mocks/case-table.ts';
import { deriveClaim } from './compare/claim.ts';
import { deriveCompare } from './compare/compare.ts';
import { deriveViewCitation } from './export/cite-view.ts';
import { deriveExport } from './export/export.ts';
import { writeFilter } from './filter-words.ts';
import { deriveWall } from './present/wall.ts';

const OUTLET = 'روزنامه رود';
const OTHER = 'رادیو تپه';
const SPEAKER = 'علی رودبار';
const THING = 'پل';

const TABLE = `
  source | name
  rud    | ${OUTLET}
  tappe  | ${OTHER}

  person | name
  ali    | ${SPEAKER}

  article | published  | about
  rud     | 2024-06-25 | call
  tappe   | 2024-06-26 | call

  event | name     | date
  call  | ${THING} | 2024-06-25

  quote      | article | speaker | about | statement | type
  it will be | rud     | ali     | call  | s1        | direct
  it would   | tappe   | ali     | call  | s1        | indirect

  claim | question | about
  who   | Who?     | call

  account | claim | article | voice | evidence
  yes     | who   | rud     | ali   | q1
  no      | who   | tappe   | ali   | q2
`;

const NAMES = [OUTLET, OTHER, SPEAKER, THING];
/** Names that stand in a longer text of ours without being set apart; a name alone needs nothing. */
const bare = (text: string): string[] =>
  NAMES.filter(
    (name) =>
      text !== name &&
      text
        .split(name)
        .slice(0, -1)
        .some((before) => !/\u2068[“"]?$/.test(before)),
  );
const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];

test('a name written from right to left is set apart in every sentence that a model makes', () => {
  const asked = { source: ['rud', 'tappe'], speaker: ['ali'], event: ['call'], q: THING };
  const selection = selectionFromTable(TABLE, {});
  const sentences = [
    writeFilter(selectionFromTable(TABLE, asked)),
    deriveViewCitation(selectionFromTable(TABLE, asked), { title: THING, link: '' }).text,
    ...stringsIn(deriveClaim(selection, { id: 'who' })),
    ...stringsIn(deriveCompare(selection, null)),
    ...stringsIn(deriveWall(selection, { path: '/claims/who' })),
    ...stringsIn(deriveWall(selection, { path: '/events/call' })),
    ...stringsIn(deriveWall(selection, { path: '/quotes/q1' })),
    ...deriveExport(selection, {
      view: 'quotes',
      form: 'markdown',
      link: 'https://a.example/quotes',
    }).text.split('\n'),
  ];
  expect(sentences.filter((text) => bare(text).length > 0)).toEqual([]);
});
