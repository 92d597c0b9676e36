import { describe, expect, it } from 'vitest';
import type { Column } from '../import/reader.ts';
import { ASK_ALL, type CorpusQuery, corpusTable, helperComment } from './corpus-table.ts';
import { pressStatement, readPress } from './press.ts';

const column = (name: string, type = 'String', comment = '') => ({ name, type, comment });
const TABLE = corpusTable(
  'quotes',
  [
    column('body'),
    column('day'),
    column('paper', 'LowCardinality(String)'),
    column('who'),
    column('folded', 'String', helperComment('folded', 'body')),
    column('iso', 'String', helperComment('day', 'day')),
  ],
  new Map<Column, string>([
    ['words', 'body'],
    ['published', 'day'],
    ['outlet', 'paper'],
    ['speaker', 'who'],
  ]),
);
const ask = (change: Partial<CorpusQuery>) =>
  pressStatement(TABLE, { ...ASK_ALL, ...change }, { unit: 'month', most: 100 }).sql;
/** How often the words or the table are read. */
const readings = (sql: string) => sql.split('FROM `quotes`').length - 1;

describe('a press', () => {
  it('without words: each count alone, as a projection of the table answers it', () => {
    const sql = ask({ outlets: ['The Herald'] });
    expect(sql).toContain('GROUP BY corpus.`who`');
    expect(sql).not.toContain('GROUPING SETS');
    expect(readings(sql)).toBe(4);
  });

  it('for words: they are looked for once, and once more for a facet with a choice', () => {
    expect(readings(ask({ words: 'war' }))).toBe(1);
    expect(readings(ask({ words: 'war', outlets: ['The Herald'] }))).toBe(2);
    expect(readings(ask({ words: 'war', outlets: ['The Herald'], speakers: ['Varga'] }))).toBe(3);
    expect(ask({ words: 'war' })).toContain('GROUPING SETS ((of_time), (of_outlets), (of_speakers), ())');
  });

  it('for blanks: nothing is looked for', () => {
    expect(ask({ words: '  ' })).toBe(ask({}));
  });

  it('of a table of words alone counts them', () => {
    const words = corpusTable('t', [column('w')], new Map<Column, string>([['words', 'w']]));
    const { sql } = pressStatement(words, { ...ASK_ALL, words: 'war' }, { unit: 'month', most: 9 });
    expect(sql).toMatch(/^SELECT 'all' AS kind, '' AS value, count\(\) AS count/);
    expect(readPress(words, ASK_ALL, [['all', '', '7', '1']])).toEqual({
      count: 7,
      times: null,
      facets: { outlets: null, speakers: null, languages: null },
    });
  });

  it('is read in whatever order its rows come: what is chosen first, then the most frequent', () => {
    const query = { ...ASK_ALL, speakers: ['Petrova'] };
    const rows = [
      ['speakers', 'Varga', '9', '3'],
      ['time', '2024-06', '2', '0'],
      ['outlets', 'Radio', 1, 2],
      ['speakers', 'Petrova', '2', '3'],
      ['all', '', '2', '1'],
      ['outlets', 'The Herald', 1, 2],
      ['speakers', '', '4', '3'],
    ];
    expect(readPress(TABLE, query, rows)).toEqual({
      count: 2,
      times: [{ time: '2024-06', count: 2 }],
      facets: {
        outlets: {
          values: [
            { value: 'Radio', count: 1 },
            { value: 'The Herald', count: 1 },
          ],
          total: 2,
        },
        speakers: {
          values: [
            { value: 'Petrova', count: 2 },
            { value: 'Varga', count: 9 },
            { value: '', count: 4 },
          ],
          total: 3,
        },
        languages: null,
      },
    });
    // Where nothing is found, some engines give no row for all of it.
    expect(readPress(TABLE, query, []).count).toBe(0);
  });
});
