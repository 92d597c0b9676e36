import { expect, it } from 'vitest';
import { corpusTable } from '../corpus/corpus-table.ts';
import { helperSql } from './corpus-sql.ts';

it('the statements for a table of one’s own make the columns that a corpus is searched by', () => {
  const sql = helperSql(['press.quotes', 'body', 'published']) ?? '';
  const made = [...sql.matchAll(/ADD COLUMN (\w+) (\w+) MATERIALIZED .* COMMENT '([^']*)'/g)].map(
    ([, name = '', type = '', comment = '']) => ({ name, type, comment }),
  );
  const fields = new Map([
    ['words', 'body'],
    ['published', 'published'],
  ] as const);
  const columns = [{ name: 'body', type: 'String', comment: '' }];
  expect(corpusTable('press.quotes', [...columns, ...made], fields)).toMatchObject({
    folded: 'readout_folded',
    day: 'readout_day',
    columns,
  });
  expect(helperSql(['press.quotes'])).toBeNull();
  expect(sql).not.toContain('PROJECTION');
  const counts = helperSql(['press.quotes', 'body', 'published', 'paper', '-', 'lang']) ?? '';
  expect(counts.match(/ADD PROJECTION .*/g)).toEqual([
    'ADD PROJECTION readout_by_day (SELECT `readout_day`, `paper`, `lang`, count() GROUP BY `readout_day`, `paper`, `lang`);',
  ]);
});
