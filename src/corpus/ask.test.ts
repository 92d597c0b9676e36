import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Column } from '../import/reader.ts';
import {
  countStatement,
  digestStatement,
  engineStatement,
  facetStatement,
  firstRowsStatement,
  sampleStatement,
  sliceStatement,
} from './ask.ts';
import { ASK_ALL, type CorpusQuery, corpusTable, helperComment } from './corpus-table.ts';
import { pressStatement } from './press.ts';
import { quoteName, quoteTable } from './quote-name.ts';
import type { Statement } from './statement.ts';

const column = (name: string, type = 'String', comment = '') => ({ name, type, comment });
const ARCHIVE = corpusTable(
  'press.quotes',
  [
    column('body'),
    column('published', 'Nullable(DateTime)'),
    column('paper', 'LowCardinality(String)'),
    column('who', 'LowCardinality(Nullable(String))'),
    column('links', 'Array(String)'),
    column('f', 'String', helperComment('folded', 'body')),
  ],
  new Map<Column, string>([
    ['words', 'body'],
    ['published', 'published'],
    ['outlet', 'paper'],
    ['speaker', 'who'],
  ]),
);

/** What is left of SQL when quoted names, quoted texts and parameters are taken out. */
const bare = (sql: string): string =>
  sql
    .replace(/`(?:\\.|[^`\\])*`/gs, 'NAME')
    .replace(/'(?:\\.|[^'\\])*'/gs, 'TEXT')
    .replace(/\{p\d+:(?:String|UInt64)\}/g, 'VALUE');

const every = (query: CorpusQuery, table = ARCHIVE): Statement[] => [
  countStatement(table, query),
  facetStatement(table, query, 'outlets', { most: 50, find: query.words }),
  pressStatement(table, query, { unit: 'month', most: 50 }),
  sampleStatement(table, query, 50),
  digestStatement(table, query),
  sliceStatement(table, query, 1000),
];

describe('a reader asks a corpus', () => {
  it('for everything: nothing is bound, and nothing is left out', () => {
    expect(countStatement(ARCHIVE, ASK_ALL)).toEqual({
      sql: 'SELECT count() AS count FROM `press`.`quotes` AS corpus',
      params: {},
    });
  });

  it('for words: each is folded as in a case and looked for in the folded column, its signs as they are', () => {
    const { sql, params } = countStatement(ARCHIVE, { ...ASK_ALL, words: ' Kyïv’s 50% a_b ' });
    expect(sql).toBe(
      'SELECT count() AS count FROM `press`.`quotes` AS corpus WHERE ' +
        'corpus.`f` LIKE {p0:String} AND corpus.`f` LIKE {p1:String} AND corpus.`f` LIKE {p2:String}',
    );
    expect(Object.values(params)).toEqual(["%kyiv's%", '%50\\%%', '%a\\_b%']);
  });

  it('for an outlet: its own facet still counts the other outlets, the speakers do not', () => {
    const query = { ...ASK_ALL, outlets: ["O'Neill's \\ Gazette"] };
    expect(facetStatement(ARCHIVE, query, 'outlets', { most: 5, find: '' }).sql).not.toContain('WHERE');
    const speakers = facetStatement(ARCHIVE, query, 'speakers', { most: 5, find: '' });
    expect(speakers.sql).toContain('WHERE corpus.`paper` IN ({p0:String})');
    expect(speakers.params).toEqual({ p0: "O'Neill's \\ Gazette", p1: 5 });
  });

  it('for days: a month that overlaps them counts', () => {
    const { sql, params } = countStatement(ARCHIVE, { ...ASK_ALL, from: '2024-06-15', to: '2024-07-01' });
    expect(sql).toContain('>= {p0:String} OR ');
    expect(params).toEqual({ p0: '2024-06-15', p1: '2024', p2: '2024-06', p3: '2024-07-01' });
  });

  it('by days in a column of text: as far as each value begins with one', () => {
    const asOf = (type: string, comment = '') =>
      corpusTable(
        't',
        [column('words'), column('said on', type), column('d', 'String', comment)],
        new Map<Column, string>([
          ['words', 'words'],
          ['published', 'said on'],
        ]),
      );
    const sqlOf = (table: ReturnType<typeof asOf>, unit: 'day' | 'month' | 'year') =>
      pressStatement(table, ASK_ALL, { unit, most: 5 }).sql;
    const dayIn = (table: ReturnType<typeof asOf>) =>
      /'time' AS kind, substring\((.*?), 1, 10\) AS value/.exec(sqlOf(table, 'day'))?.[1];
    expect(dayIn(asOf('String'))).toMatch(/^extract\(corpus\.`said on`, '/);
    expect(dayIn(asOf('Nullable(Date)'))).toBe("ifNull(toString(toDate32(corpus.`said on`)), '')");
    expect(dayIn(asOf('String', helperComment('day', 'said on')))).toBe('corpus.`d`');
    expect(sqlOf(ARCHIVE, 'month')).toContain(', 1, 7) AS value');
    expect(sqlOf(ARCHIVE, 'year')).toContain(', 1, 4) AS value');
    const undated = corpusTable('t', [column('words')], new Map<Column, string>([['words', 'words']]));
    expect(sqlOf(undated, 'day')).not.toContain("'time'");
  });

  it('for its first rows, to see what the columns hold: lists stay lists', () => {
    const { sql, params } = firstRowsStatement(ARCHIVE, 500);
    expect(sql).toContain("arrayMap(x -> ifNull(toString(x), ''), corpus.`links`) AS `links`");
    expect(sql).toMatch(/ LIMIT \{p0:UInt64\}$/);
    expect(params).toEqual({ p0: 500 });
    expect(engineStatement(['a', 'b']).params).toEqual({ p0: 'a', p1: 'b' });
  });

  it('of a table in which a quote has several outlets: each is a quote', () => {
    const table = corpusTable(
      'quotebank',
      [column('quotation'), column('urls', 'Array(String)')],
      new Map<Column, string>([
        ['words', 'quotation'],
        ['url', 'urls'],
      ]),
    );
    expect(countStatement(table, ASK_ALL).sql).toBe(
      'SELECT count() AS count FROM `quotebank` AS corpus LEFT ARRAY JOIN corpus.`urls` AS `one of urls`',
    );
    expect(sliceStatement(table, ASK_ALL, 10).sql).toContain("ifNull(toString(`one of urls`), '') AS `urls`");
  });
});

describe('whatever a reader, a link or a table says', () => {
  const text = fc.string({ unit: 'binary', maxLength: 12 });
  const query: fc.Arbitrary<CorpusQuery> = fc.record({
    words: text,
    from: text,
    to: text,
    outlets: fc.array(text, { maxLength: 3 }),
    speakers: fc.array(text, { maxLength: 3 }),
    languages: fc.array(text, { maxLength: 3 }),
  });

  test('no value becomes SQL: what is asked leaves no word in a statement', () => {
    const tame = {
      ...ASK_ALL,
      words: 'w',
      from: 'f',
      to: 't',
      outlets: ['o'],
      speakers: ['s'],
      languages: ['l'],
    };
    // Without words, or without a choice, the same is asked otherwise.
    const both = [tame, { ...tame, words: '' }, { ...ASK_ALL, words: 'w' }].flatMap((asked) => every(asked));
    const known = new Set(both.flatMap(({ sql }) => bare(sql).split(/\W+/)));
    fc.assert(
      fc.property(query, (asked) => {
        for (const { sql, params } of every(asked)) {
          expect(
            bare(sql)
              .split(/\W+/)
              .filter((word) => word !== '' && !known.has(word)),
          ).toEqual([]);
          expect(Object.keys(params).filter((name) => !sql.includes(`{${name}:`))).toEqual([]);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('no name ends its own quotes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (name) => {
        expect(bare(quoteName(name))).toBe('NAME');
        expect(bare(quoteTable(name))).toMatch(/^NAME(?:\.NAME)?$/);
        const table = corpusTable(
          name,
          [column(name), column('x', 'String', helperComment('folded', name))],
          new Map([['words', name]]),
        );
        for (const { sql } of every({ ...ASK_ALL, words: 'war', outlets: ['a'] }, table))
          expect(bare(sql)).not.toMatch(/[`'\\]/);
      }),
    );
  });
});
