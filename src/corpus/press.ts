import { fold } from '../lib/fold.ts';
import { Asking, facetSql } from './asking.ts';
import { CORPUS_FACETS, type CorpusFacet, type CorpusQuery, type CorpusTable } from './corpus-table.ts';
import { quoteText } from './quote-name.ts';
import type { Statement } from './statement.ts';

/** One value of a facet, and how many quotes adding it would leave. */
export type FacetValue = { value: string; count: number };
/** Values of a facet, those that are chosen first, then the most frequent; `total` counts all there are. */
export type FacetAnswer = { values: readonly FacetValue[]; total: number };

/**
 * What one press is answered: how many quotes, how many of each time ("2024-06", '' = without a day that can be read;
 * null where no column holds a date), and the values of each facet (null where no column holds it).
 */
export type PressAnswer = {
  count: number;
  times: readonly { time: string; count: number }[] | null;
  facets: Readonly<Record<CorpusFacet, FacetAnswer | null>>;
};

type PressOptions = { unit: 'day' | 'month' | 'year'; most: number };
/** What is counted: quotes, quotes of each time, quotes of each value of a facet. */
type Part = 'all' | 'time' | CorpusFacet;

const FACETS = Object.keys(CORPUS_FACETS) as CorpusFacet[];
/** Times that are sent at most: more than any axis draws. */
const MOST_TIMES = 4000;

/**
 * Everything that one press counts, in one statement, so that all numbers are of one moment: rows of `kind`, `value`,
 * `count` and `total`. Words are looked for once for all counts under the same condition (a facet with a choice has its
 * own); without words each count stands alone, since a table may keep such counts ready (see `projectionsOf`), and an
 * engine takes them only for a plain GROUP BY.
 */
export function pressStatement(
  table: CorpusTable,
  query: CorpusQuery,
  { unit, most }: PressOptions,
): Statement {
  const asking = new Asking(table);
  const isThere = (facet: CorpusFacet) => asking.column(CORPUS_FACETS[facet]) !== null;
  const isChosen = (facet: CorpusFacet) => query[facet].length > 0;
  const plain: Part[] = [
    'all',
    ...(asking.column('published') ? (['time'] as const) : []),
    ...FACETS.filter((facet) => isThere(facet) && !isChosen(facet)),
  ];
  const own = FACETS.filter((facet) => isThere(facet) && isChosen(facet));
  const hasWords = fold(query.words).trim() !== '';
  const single = (part: Part) => partSql(asking, query, part, { unit, most });
  const counts =
    hasWords && plain.length > 1 ? [atOnce(asking, query, plain, { unit, most })] : plain.map(single);
  return asking.statement([...counts, ...own.map(single)].join(' UNION ALL '));
}

const timeOf = (asking: Asking, unit: PressOptions['unit']): string =>
  `substring(${asking.day()}, 1, ${{ day: 10, month: 7, year: 4 }[unit]})`;

/** One count alone. */
function partSql(asking: Asking, query: CorpusQuery, part: Part, { unit, most }: PressOptions): string {
  const kind = `SELECT ${quoteText(part)} AS kind`;
  const from = () => `${asking.from()}${asking.where(query)}`;
  if (part === 'all') return `${kind}, '' AS value, count() AS count, toUInt64(1) AS total ${from()}`;
  if (part !== 'time')
    return `${kind}, value, count, total FROM (${facetSql(asking, query, part, { most })})`;
  const time = timeOf(asking, unit);
  return (
    `${kind}, ${time} AS value, count() AS count, toUInt64(0) AS total ${from()} ` +
    `GROUP BY ${time} ORDER BY ${time} LIMIT ${MOST_TIMES}`
  );
}

/** Counts under one condition, of one reading of the table. */
function atOnce(
  asking: Asking,
  query: CorpusQuery,
  parts: readonly Part[],
  { unit, most }: PressOptions,
): string {
  const grouped = parts.filter((part) => part !== 'all');
  const cells = grouped.map((part) => {
    const value = part === 'time' ? timeOf(asking, unit) : asking.field(CORPUS_FACETS[part]);
    return `${value} AS of_${part}`;
  });
  const read = `SELECT ${cells.join(', ')} ${asking.from()}${asking.where(query)}`;
  const which = (given: (part: Part) => string, otherwise: string) =>
    `multiIf(${grouped.map((part) => `grouping(of_${part}) = 0, ${given(part)}`).join(', ')}, ${otherwise})`;
  const sets = [...grouped.map((part) => `(of_${part})`), '()'].join(', ');
  const counted =
    `SELECT ${which((part) => quoteText(part), quoteText('all'))} AS kind, ` +
    `${which((part) => `of_${part}`, "''")} AS value, count() AS count FROM (${read}) GROUP BY GROUPING SETS (${sets})`;
  return (
    `SELECT kind, value, count, total FROM (SELECT kind, value, count, count() OVER (PARTITION BY kind) AS total FROM (${counted}) ` +
    // Times come whole, each as a group of its own; of a facet come its most frequent values.
    `ORDER BY kind = 'time', count DESC, value LIMIT ${asking.bound.number(most)} BY kind, if(kind = 'time', value, '') ` +
    `LIMIT ${MOST_TIMES + 4 * most})`
  );
}

/** Reads the rows of `pressStatement`; `query` and `table` are those that it was made of. */
export function readPress(
  table: CorpusTable,
  query: CorpusQuery,
  rows: readonly (readonly unknown[])[],
): PressAnswer {
  const of = (part: Part) =>
    rows
      .filter(([kind]) => kind === part)
      .map(([, value, count, total]) => ({
        value: String(value),
        count: Number(count),
        total: Number(total),
      }));
  const facet = (name: CorpusFacet): FacetAnswer | null => {
    if (!table.fields.has(CORPUS_FACETS[name])) return null;
    const found = of(name);
    const isChosen = (value: string) => query[name].includes(value);
    const values = found
      .map(({ value, count }) => ({ value, count }))
      .sort((a, b) => Number(isChosen(b.value)) - Number(isChosen(a.value)) || b.count - a.count);
    return { values, total: found[0]?.total ?? 0 };
  };
  return {
    count: of('all')[0]?.count ?? 0,
    times: table.fields.has('published')
      ? of('time').map(({ value, count }) => ({ time: value, count }))
      : null,
    facets: { outlets: facet('outlets'), speakers: facet('speakers'), languages: facet('languages') },
  };
}
