import { ASK_ALL, type CorpusQuery } from '../corpus/corpus-table.ts';
import { type CorpusField, readCorpusLink, writeCorpusLink } from '../filter/corpus-link.ts';
import type { Column } from '../import/reader.ts';

/**
 * A corpus as a link says it: where it is ("local" = the engine beside this page), its table, which column is which
 * field (null = not said yet), how dates with two readings are read, whether the same words are one statement, what is
 * asked, and what it found when the link was made.
 */
export type CorpusAddress = {
  at: string;
  table: string;
  columns: ReadonlyMap<Column, string> | null;
  dayFirst: boolean | null;
  sameWords: 'one-statement' | 'apart' | null;
  query: CorpusQuery;
  found: { rows: number; digest: string } | null;
};

/** How a link calls the field that a column holds. */
const LINK_NAMES = {
  id: 'id',
  words: 'text',
  published: 'day',
  outlet: 'outlet',
  speaker: 'speaker',
  headline: 'headline',
  url: 'url',
  language: 'lang',
  author: 'author',
  actor: 'actor',
  cue: 'cue',
  via: 'via',
  said: 'said',
  type: 'type',
  note: 'note',
} as const satisfies { [C in Column]?: CorpusField };
const NAMED = Object.entries(LINK_NAMES) as [keyof typeof LINK_NAMES, CorpusField][];

/** Fields that a link can carry; a column of any other field is read only as long as this page is open. */
export const isLinked = (field: Column): boolean => field in LINK_NAMES;

/** Several values as one: a bar between them, bars and percent signs in them written %7C and %25. */
const writeList = (values: readonly string[]): string =>
  values.map((value) => value.replaceAll('%', '%25').replaceAll('|', '%7C')).join('|');

const readList = (text: string | undefined): string[] =>
  text === undefined || text === ''
    ? []
    : text.split('|').map((value) => value.replaceAll('%7C', '|').replaceAll('%25', '%'));

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The corpus that a link names; null for none. */
export function readAddress(link: string | null): CorpusAddress | null {
  const fields = link === null ? null : readCorpusLink(link);
  if (!fields) return null;
  const day = (name: CorpusField) => (DAY.test(fields.get(name) ?? '') ? (fields.get(name) as string) : '');
  const columns = new Map<Column, string>();
  for (const [field, name] of NAMED) {
    const column = fields.get(name);
    if (column !== undefined) columns.set(field, column);
  }
  const [dates, same, rows, digest] = [
    fields.get('dates'),
    fields.get('same'),
    fields.get('rows'),
    fields.get('digest'),
  ];
  const isFound = /^\d{1,15}$/.test(rows ?? '') && /^[0-9a-f]{16}$/.test(digest ?? '');
  return {
    at: fields.get('at') as string,
    table: fields.get('table') ?? '',
    columns: columns.has('words') ? columns : null,
    dayFirst: dates === 'day' ? true : dates === 'month' ? false : null,
    sameWords: same === 'one' ? 'one-statement' : same === 'apart' ? 'apart' : null,
    query: {
      ...ASK_ALL,
      words: fields.get('words') ?? '',
      from: day('from'),
      to: day('to'),
      outlets: readList(fields.get('outlets')),
      speakers: readList(fields.get('speakers')),
      languages: readList(fields.get('langs')),
    },
    found: isFound ? { rows: Number(rows), digest: digest as string } : null,
  };
}

/** The link of a corpus. Values that a link has no room for (1,000 letters each, 4,000 in all) are refused by reading it. */
export function writeAddress({
  at,
  table,
  columns,
  dayFirst,
  sameWords,
  query,
  found,
}: CorpusAddress): string {
  const fields: Partial<Record<CorpusField, string>> = { at, table };
  for (const [field, name] of NAMED) {
    const column = columns?.get(field);
    if (column !== undefined) fields[name] = column;
  }
  if (dayFirst !== null) fields.dates = dayFirst ? 'day' : 'month';
  if (sameWords !== null) fields.same = sameWords === 'apart' ? 'apart' : 'one';
  return writeCorpusLink({
    ...fields,
    words: query.words,
    from: query.from,
    to: query.to,
    outlets: writeList(query.outlets),
    speakers: writeList(query.speakers),
    langs: writeList(query.languages),
    ...(found && { rows: String(found.rows), digest: found.digest }),
  });
}
