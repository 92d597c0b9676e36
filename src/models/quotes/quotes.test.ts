import { expect, test } from 'vitest';
import { type Filter, NO_FILTER } from '../../filter/filter.ts';
import { select } from '../../filter/select.ts';
import { builtFromTable, selectionFromTable } from '../../mocks/case-table.ts';
import { QUOTE_SORTS } from './quote-order.ts';
import { deriveQuotes, type QuotesModel } from './quotes.ts';

const CALLS = `
  source | name
  hill   | The Hill
  digest | Daily Digest

  person | name           | of
  singh  | Sabrina Singh  | pentagon
  peskov | Dmitry Peskov  |
  austin | Lloyd Austin   | pentagon

  quote                      | article | speaker | actor  | type     | statement | said       | via          | cue
  emphasized the importance  | hill    | singh   | austin | partial  | lines     | 2024-07-12 |              | told
  a second call              | hill    |         |        |          | second    |            |              |
  very clearly confirmed     | hill    | peskov  |        | direct   | nato      | 2024-07-12 |              | said
  stressed the importance    | digest  | singh   | austin | indirect | lines     |            | hill?, afp   | said
  War is War                 | digest  | peskov  | peskov | direct   | war       | 2024-06    |              |
`;

const words = ({ rows }: QuotesModel) => rows.map((row) => row.words.map(({ text }) => text).join(''));
const all = { offset: 0, limit: 100 };
const list = (asked: Partial<Filter> = {}) => deriveQuotes(selectionFromTable(CALLS, asked), all);

test('lists quotes as they are read, article by article', () => {
  expect(words(list())).toEqual([
    'emphasized the importance',
    'a second call',
    'very clearly confirmed',
    'stressed the importance',
    'War is War',
  ]);
  expect(list().summary.quotes.shown).toBe(5);
  expect(list().summary.statements.shown).toBe(4);
  expect(list().types).toEqual({ direct: 3, partial: 1, indirect: 1 });
});

test('sorts by what a header says, and what is missing comes last either way', () => {
  const by = (sort: string) => words(list({ sort })).map((text) => text.split(' ')[0]);
  expect(by('speaker')).toEqual(['very', 'War', 'emphasized', 'stressed', 'a']);
  expect(by('-speaker')).toEqual(['emphasized', 'stressed', 'very', 'War', 'a']);
  expect(by('source')).toEqual(['stressed', 'War', 'emphasized', 'a', 'very']);
  expect(by('order')).toEqual(['emphasized', 'stressed', 'a', 'War', 'very']);
  expect(by('said')).toEqual(['War', 'emphasized', 'very', 'stressed', 'a']);
  expect(by('words')[0]).toBe('War');
});

test('shows the speaker, and the actor only when it is somebody else', () => {
  const [first, , , , last] = list().rows;
  expect([first?.speaker?.name, first?.actor?.name]).toEqual(['Sabrina Singh', 'Lloyd Austin']);
  expect([last?.speaker?.name, last?.actor]).toEqual(['Dmitry Peskov', null]);
});

test('says who relayed a quote, whether that is inferred, and how many other renderings there are', () => {
  const retold = list().rows[3];
  expect(retold?.via.map(({ name, isInferred }) => [name, isInferred])).toEqual([
    ['The Hill', true],
    ['Afp', false],
  ]);
  expect(retold?.otherRenderings).toBe(1);
  expect(retold?.standing).toBe('retold');
  expect(list().rows[2]?.otherRenderings).toBe(0);
});

test('marks the words searched for', () => {
  const [row] = list({ q: 'war' }).rows;
  expect(row?.words).toEqual([
    { text: 'War', mark: true },
    { text: ' is ', mark: false },
    { text: 'War', mark: true },
  ]);
});

test('any window of any sort is a piece of the whole list', () => {
  const data = builtFromTable(CALLS);
  for (const by of [...QUOTE_SORTS, ...QUOTE_SORTS.map((name) => `-${name}`)])
    for (const type of [[], ['direct']] as Filter['type'][]) {
      const selection = select(data, { ...NO_FILTER, sort: by, type });
      const whole = words(deriveQuotes(selection, all));
      expect(whole).toHaveLength(selection.count);
      for (let offset = 0; offset < whole.length; offset += 2)
        expect(words(deriveQuotes(selection, { offset, limit: 2 }))).toEqual(whole.slice(offset, offset + 2));
    }
});

test('a case without quotes has an empty list', () => {
  const none = deriveQuotes(selectionFromTable('source | name\n hill | The Hill'), all);
  expect([none.total, none.rows]).toEqual([0, []]);
});
