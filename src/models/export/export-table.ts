import type { CsvCell } from '../../lib/format-csv.ts';
import { inMarks } from '../../lib/outermost-marks.ts';

/** A view as rows: what CSV and JSON hold, and what a picture of the table is drawn from. */
export type ExportTable = {
  /** What the view finds, as it stands on top of it. */
  finding: string;
  /** Column names, as written in the first line; each once. */
  head: readonly string[];
  rows: readonly (readonly CsvCell[])[];
  /** Which columns hold words of the articles: set in the serif. */
  words: readonly number[];
  /** Which hold dates as EDTF: for programs, never changed on the way. */
  dates: readonly number[];
  /** How many of the first columns a picture shows: the rest is for programs. */
  drawn: number;
};

/** The same with rows that are made one by one, as there may be many; `i` counts from 0 to below `count`. */
export type LazyTable = Omit<ExportTable, 'rows'> & {
  count: number;
  rowAt: (i: number) => ExportTable['rows'][number];
};

/** All rows of a table at once. */
export const wholeTable = ({ count, rowAt, ...table }: LazyTable): ExportTable => ({
  ...table,
  rows: Array.from({ length: count }, (_, i) => rowAt(i)),
});

/** A table whose rows are there, as one whose rows are made. */
export const lazyTable = ({ rows, ...table }: ExportTable): LazyTable => ({
  ...table,
  count: rows.length,
  rowAt: (i) => rows[i] ?? [],
});

/** Several values in one cell. */
export const listed = (values: readonly string[]): string => values.join('; ');

/** Verbatim words in a cell: in quotation marks only where the article has them. */
export const cited = (text: string, isQuoted: boolean): string => (isQuoted ? inMarks(text) : text);

/** Names for columns, each once: two of one name have their ids after it. */
export function columnNames(list: readonly { id: string; name: string }[]): string[] {
  const times = new Map<string, number>();
  for (const { name } of list) times.set(name, (times.get(name) ?? 0) + 1);
  return list.map(({ id, name }) => (times.get(name) === 1 ? name : `${name} (${id})`));
}

/** Column names of a whole table, each once: a source may be called "link", too. */
export function distinctNames(head: readonly string[]): string[] {
  const taken = new Set<string>();
  return head.map((name) => {
    let free = name;
    for (let n = 2; taken.has(free); n++) free = `${name} (${n})`;
    taken.add(free);
    return free;
  });
}

/** A function from a path of ours ("/quotes/q1") to its full address, of the same site, case and version as the view that `link` shows; '' without one. */
export function addressesFrom(link: string): (path: string) => string {
  if (!URL.canParse(link)) return () => '';
  const whole = new URL(link);
  // The app in one file has its addresses in the fragment.
  const isInFile = whole.hash.startsWith('#/');
  const { pathname, searchParams } = isInFile ? new URL(whole.hash.slice(1), 'http://inside.invalid') : whole;
  const origin = isInFile ? `${link.split('#')[0]}#` : whole.origin;
  const base = pathname
    .replace(/\/(?:embed\/)?(?:timeline|compare|framing|quotes|picked)\/?$/, '')
    .replace(/\/$/, '');
  const kept = ['case', 'v', 'blind', 'veil'].flatMap((name) => {
    const value = searchParams.get(name);
    return value === null
      ? []
      : [`${name}=${encodeURIComponent(value).replaceAll('%3A', ':').replaceAll('%2F', '/')}`];
  });
  const query = kept.length === 0 ? '' : `?${kept.join('&')}`;
  return (path) => `${origin}${base}${path}${query}`;
}
