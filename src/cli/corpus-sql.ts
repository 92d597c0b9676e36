/**
 * Prints the statements that make a table of one's own quick to search:
 *
 *   npm run corpus-sql -- press.quotes body published [paper who lang]
 *
 * The first name is the table, the second the column of words, the third, where there is one, that of dates; then those of
 * outlets, speakers and languages, "-" for none, of which counts are kept ready. Nothing is asked or changed: whoever may
 * alter the table runs them.
 */
import { fileURLToPath } from 'node:url';
import { helperComment } from '../corpus/corpus-table.ts';
import { foldSql } from '../corpus/fold-sql.ts';
import { projectionsOf } from '../corpus/projections.ts';
import { quoteName, quoteTable, quoteText } from '../corpus/quote-name.ts';

/** The statements for a table, one text; null where a name is missing. */
export function helperSql([table, words, published, ...counted]: readonly string[]): string | null {
  if (!table || !words) return null;
  const text = (column: string) => `ifNull(toString(${quoteName(column)}), '')`;
  const day = `extract(${text(published ?? '')}, ${quoteText('^\\s*(\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)(?:[T\\s~?]|$)')})`;
  const add = (name: string, value: string, kind: 'folded' | 'day', of: string) =>
    `ALTER TABLE ${quoteTable(table)} ADD COLUMN ${name} String MATERIALIZED ${value} COMMENT ${quoteText(helperComment(kind, of))};`;
  return [
    add('readout_folded', foldSql(text(words)), 'folded', words),
    `ALTER TABLE ${quoteTable(table)} MATERIALIZE COLUMN readout_folded;`,
    '-- Where the engine has text indexes (seen in 26.7), one of its tokens too:',
    `ALTER TABLE ${quoteTable(table)} ADD INDEX readout_tokens readout_folded TYPE text(tokenizer = splitByNonAlpha);`,
    `ALTER TABLE ${quoteTable(table)} MATERIALIZE INDEX readout_tokens;`,
    ...(published
      ? [
          add('readout_day', day, 'day', published),
          `ALTER TABLE ${quoteTable(table)} MATERIALIZE COLUMN readout_day;`,
        ]
      : []),
    ...countsSql(table, published ? 'readout_day' : null, counted),
  ].join('\n');
}

/** Counts of a press without words, kept beside the table. For columns with one value a row, as lists are counted otherwise. */
function countsSql(table: string, day: string | null, counted: readonly string[]): string[] {
  if (counted.length === 0) return [];
  const [outlet = null, speaker = null, language = null] = counted.map((name) =>
    name === '-' ? null : name,
  );
  return projectionsOf({ day, outlet, speaker, language }).flatMap(({ name, sql }) => [
    `ALTER TABLE ${quoteTable(table)} ADD PROJECTION ${name} ${sql};`,
    `ALTER TABLE ${quoteTable(table)} MATERIALIZE PROJECTION ${name};`,
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const sql = helperSql(process.argv.slice(2));
  console.log(
    sql ??
      'Usage: npm run corpus-sql -- TABLE COLUMN-OF-WORDS [COLUMN-OF-DATES [OF-OUTLETS OF-SPEAKERS OF-LANGUAGES]]',
  );
  process.exit(sql === null ? 2 : 0);
}
