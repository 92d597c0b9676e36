import { Asking, columnRef, facetSql, SPREAD, textOf } from './asking.ts';
import {
  type CorpusColumn,
  type CorpusFacet,
  type CorpusQuery,
  type CorpusTable,
  isListType,
} from './corpus-table.ts';
import { quoteName, quoteTable } from './quote-name.ts';
import { Bound, type Statement } from './statement.ts';

/** The columns of a table: name, type, comment and more, one a row. */
export const describeStatement = (table: string): Statement => ({
  sql: `DESCRIBE TABLE ${quoteTable(table)}`,
  params: {},
});

/** The engine's version, and which of the named settings it knows. */
export function engineStatement(settings: readonly string[]): Statement {
  const bound = new Bound();
  return {
    sql: `SELECT version() AS version, (SELECT groupArray(name) FROM system.settings WHERE name IN ${bound.list(settings)}) AS known`,
    params: bound.params,
  };
}

/** The first rows of a table as they come, to map its columns by. Lists stay lists. */
export function firstRowsStatement(table: CorpusTable, rows: number): Statement {
  const asking = new Asking(table);
  const columns = table.columns.map((column) => `${rowValue(column)} AS ${quoteName(column.name)}`);
  return asking.statement(
    `SELECT ${columns.join(', ')} FROM ${quoteTable(table.name)} AS corpus LIMIT ${asking.bound.number(rows)}`,
  );
}

/** A cell for import: text, or a list of texts. */
const rowValue = (column: CorpusColumn): string =>
  isListType(column.type)
    ? `arrayMap(x -> ifNull(toString(x), ''), ${columnRef(column.name)})`
    : textOf(column);

/** How many quotes there are. */
export function countStatement(table: CorpusTable, query: CorpusQuery): Statement {
  const asking = new Asking(table);
  return asking.statement(`SELECT count() AS count ${asking.from()}${asking.where(query)}`);
}

/**
 * The values of a facet that hold the words `find`, and how many quotes adding each would leave, the most frequent first,
 * those that are chosen before all; `total` counts the values found.
 */
export function facetStatement(
  table: CorpusTable,
  query: CorpusQuery,
  facet: CorpusFacet,
  { most, find }: { most: number; find: string },
): Statement {
  const asking = new Asking(table);
  return asking.statement(facetSql(asking, query, facet, { most, find }));
}

/** The fields that a sample shows. */
export const SHOWN_FIELDS = [
  'words',
  'published',
  'outlet',
  'speaker',
  'headline',
  'url',
  'language',
  'type',
] as const;

/** Some of the quotes, as they stand first in the table. */
export function sampleStatement(table: CorpusTable, query: CorpusQuery, rows: number): Statement {
  const asking = new Asking(table);
  const columns = SHOWN_FIELDS.map((field) => `${asking.field(field)} AS ${quoteName(field)}`);
  return asking.statement(
    `SELECT ${columns.join(', ')} ${asking.from()}${asking.where(query)} LIMIT ${asking.bound.number(rows)}`,
  );
}

/**
 * How many quotes a query finds, and a sum over them that changes when any value of a mapped column does, whatever the
 * order of the rows: SipHash-2-4 of each row's values, added modulo 2^64, 16 hexadecimal digits.
 */
export function digestStatement(table: CorpusTable, query: CorpusQuery): Statement {
  const asking = new Asking(table);
  const names = [...new Set(table.fields.values())];
  const columns = table.columns.filter(({ name }) => names.includes(name));
  const values = columns.map((column) => asking.value(column)).join(', ');
  return asking.statement(
    `SELECT count() AS count, lower(leftPad(hex(sum(sipHash64(tuple(${values})))), 16, '0')) AS digest ` +
      `${asking.from()}${asking.where(query)}`,
  );
}

/** Every quote that a query finds, with all columns of its row under their own names, in an order that stays. */
export function sliceStatement(table: CorpusTable, query: CorpusQuery, most: number): Statement {
  const asking = new Asking(table);
  const columns = table.columns.map((column) => {
    const isSpread = SPREAD.some((field) => asking.column(field) === column);
    return `${isSpread ? asking.value(column) : rowValue(column)} AS ${quoteName(column.name)}`;
  });
  const order = ['published', 'outlet', 'id', 'words', 'url'] as const;
  const by = order.filter((field) => asking.column(field)).map((field) => asking.field(field));
  return asking.statement(
    `SELECT ${columns.join(', ')} ${asking.from()}${asking.where(query)} ` +
      `ORDER BY ${[asking.day(), ...by].join(', ')} LIMIT ${asking.bound.number(most)}`,
  );
}
