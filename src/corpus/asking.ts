import type { Column } from '../import/reader.ts';
import { fold } from '../lib/fold.ts';
import {
  CORPUS_FACETS,
  type CorpusColumn,
  type CorpusFacet,
  type CorpusQuery,
  type CorpusTable,
  isDateType,
  isListType,
  isPlainText,
} from './corpus-table.ts';
import { foldSql, likePattern } from './fold-sql.ts';
import { quoteName, quoteTable, quoteText } from './quote-name.ts';
import { Bound, type Statement } from './statement.ts';

/** Fields whose lists are several articles of one quote: a row of the table is then a quote in each of them. */
export const SPREAD: readonly Column[] = ['outlet', 'url'];

/** A column of the table that is asked. Qualified, since ClickHouse takes a bare name for an alias of the same query first. */
export const columnRef = (name: string): string => `corpus.${quoteName(name)}`;

/** A column as one text: '' for NULL, a list as its values with semicolons between. */
export function textOf({ name, type }: CorpusColumn): string {
  const column = columnRef(name);
  if (isPlainText(type)) return column;
  if (isListType(type)) return `arrayStringConcat(arrayMap(x -> ifNull(toString(x), ''), ${column}), '; ')`;
  return `ifNull(toString(${column}), '')`;
}

/** How one table is asked: its rows, and each field as an expression. */
export class Asking {
  readonly bound = new Bound();
  private readonly table: CorpusTable;

  constructor(table: CorpusTable) {
    this.table = table;
  }

  /** Lists of outlets or addresses that become rows of their own. */
  private spread(): CorpusColumn[] {
    return SPREAD.flatMap((field) => {
      const column = this.column(field);
      return column && isListType(column.type) ? [column] : [];
    });
  }

  column(field: Column): CorpusColumn | null {
    const name = this.table.fields.get(field);
    return this.table.columns.find((column) => column.name === name) ?? null;
  }

  from(): string {
    const lists = this.spread().map(({ name }) => `${columnRef(name)} AS ${quoteName(`one of ${name}`)}`);
    const join = lists.length === 0 ? '' : ` LEFT ARRAY JOIN ${lists.join(', ')}`;
    return `FROM ${quoteTable(this.table.name)} AS corpus${join}`;
  }

  /** A column as text, each row with one of its values where it is a list of outlets or addresses. */
  value(column: CorpusColumn): string {
    return this.spread().includes(column)
      ? `ifNull(toString(${quoteName(`one of ${column.name}`)}), '')`
      : textOf(column);
  }

  field(field: Column): string {
    const column = this.column(field);
    return column ? this.value(column) : `''`;
  }

  folded(): string {
    return this.table.folded === null ? foldSql(this.field('words')) : columnRef(this.table.folded);
  }

  /** "2024-06-25", "2024-06", "2024", or '' for a row whose date has no such beginning. */
  day(): string {
    if (this.table.day !== null) return columnRef(this.table.day);
    const column = this.column('published');
    if (!column) return `''`;
    if (isDateType(column.type)) return `ifNull(toString(toDate32(${columnRef(column.name)})), '')`;
    return `extract(${this.value(column)}, ${quoteText('^\\s*(\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)(?:[T\\s~?]|$)')})`;
  }

  /** The condition of a query; `but` is a facet whose own choice does not count, so that its other values are counted. */
  where(query: CorpusQuery, but: CorpusFacet | null = null): string {
    const all = [...this.days(query), ...this.facets(query, but), ...this.words(query.words)];
    return all.length === 0 ? '' : ` WHERE ${all.join(' AND ')}`;
  }

  /** Every word asked for stands in the folded words, also inside a longer one: the rule of `q` in a case. */
  private words(words: string): string[] {
    const needles = fold(words).split(' ').filter(Boolean);
    return needles.map((needle) => `${this.folded()} LIKE ${this.bound.text(likePattern(needle))}`);
  }

  /** Days overlap what is asked: "2024-06" belongs to 15 June 2024 as well. Text is compared, as days are written. */
  private days({ from, to }: CorpusQuery): string[] {
    if (from === '' && to === '') return [];
    const day = this.day();
    const wider = [from.slice(0, 4), from.slice(0, 7)];
    return [
      `${day} != ''`,
      ...(from === '' ? [] : [`(${day} >= ${this.bound.text(from)} OR ${day} IN ${this.bound.list(wider)})`]),
      ...(to === '' ? [] : [`${day} <= ${this.bound.text(to)}`]),
    ];
  }

  private facets(query: CorpusQuery, but: CorpusFacet | null): string[] {
    return (Object.keys(CORPUS_FACETS) as CorpusFacet[]).flatMap((facet) => {
      const values = query[facet];
      if (facet === but || values.length === 0) return [];
      return [`${this.field(CORPUS_FACETS[facet])} IN ${this.bound.list(values)}`];
    });
  }

  statement(sql: string): Statement {
    return { sql, params: this.bound.params };
  }
}

/** Values of a facet: `value`, `count`, and `total`, how many values there are. What is chosen stands before all. */
export function facetSql(
  asking: Asking,
  query: CorpusQuery,
  facet: CorpusFacet,
  { most, find = '' }: { most: number; find?: string },
): string {
  const value = asking.field(CORPUS_FACETS[facet]);
  const counted = `SELECT ${value} AS value, count() AS count ${asking.from()}${asking.where(query, facet)} GROUP BY ${value}`;
  const chosen = query[facet].length === 0 ? null : `value IN ${asking.bound.list(query[facet])}`;
  const needles = fold(find).split(' ').filter(Boolean);
  const found = needles.map((needle) => `${foldSql('value')} LIKE ${asking.bound.text(likePattern(needle))}`);
  const where =
    found.length === 0 ? '' : ` WHERE (${found.join(' AND ')})${chosen === null ? '' : ` OR ${chosen}`}`;
  return (
    `SELECT value, count, count() OVER () AS total FROM (${counted})${where} ` +
    `ORDER BY ${chosen === null ? '' : `${chosen} DESC, `}count DESC, value LIMIT ${asking.bound.number(most)}`
  );
}
