import type { Column } from '../import/reader.ts';

/** One column of a table as `DESCRIBE` tells it. */
export type CorpusColumn = { name: string; type: string; comment: string };

/**
 * A table that is asked, and what its columns hold. `fields`: the column of each field; `words` is there in every
 * corpus that can be asked. `columns`: what is read into a case, in the table's order, without the two below.
 * `folded` and `day`: columns that were made for search by Readout's rule (see `helperComment`); null = none, and the
 * engine folds and cuts each value anew.
 */
export type CorpusTable = {
  name: string;
  columns: readonly CorpusColumn[];
  fields: ReadonlyMap<Column, string>;
  folded: string | null;
  day: string | null;
};

/** What is asked of a corpus. Days are ISO, both inclusive; '' and [] = everything. */
export type CorpusQuery = {
  words: string;
  from: string;
  to: string;
  outlets: readonly string[];
  speakers: readonly string[];
  languages: readonly string[];
};

/** Asks for everything: nothing is left out. */
export const ASK_ALL: CorpusQuery = { words: '', from: '', to: '', outlets: [], speakers: [], languages: [] };

/** The facets of a corpus: what the page calls them, and the field that they count. */
export const CORPUS_FACETS = {
  outlets: 'outlet',
  speakers: 'speaker',
  languages: 'language',
} as const satisfies Record<string, Column>;
/** The name of a facet, as the query and the page have it. */
export type CorpusFacet = keyof typeof CORPUS_FACETS;

/** What the comment of a column says that was made from another one for search. */
export const helperComment = (kind: 'folded' | 'day', column: string): string =>
  `readout ${kind} of ${column}`;

/** A type without `Nullable` and `LowCardinality`: "LowCardinality(Nullable(String))" -> "String". */
export function plainType(type: string): string {
  const inner = /^(?:LowCardinality|Nullable)\((.*)\)$/s.exec(type.trim())?.[1];
  return inner === undefined ? type.trim() : plainType(inner);
}

/** Whether a cell holds several values. */
export const isListType = (type: string): boolean => /^Array\(/.test(plainType(type));
const isTextType = (type: string): boolean => /^(?:Fixed)?String\b/.test(plainType(type));

/** Whether a value is text as it stands, without a conversion that an index would not survive. */
export const isPlainText = (type: string): boolean => type === 'String' || type === 'LowCardinality(String)';

/** Days and moments of the engine itself, which have a type and no wording any more. */
export const isDateType = (type: string): boolean => /^Date(?:Time)?(?:32|64)?\b/.test(plainType(type));

/**
 * A described table with its fields. Columns that were made for search are taken out, and used where they were made of
 * the column that now holds the words or the day.
 */
export function corpusTable(
  name: string,
  described: readonly CorpusColumn[],
  fields: ReadonlyMap<Column, string>,
): CorpusTable {
  const made = (kind: 'folded' | 'day', field: Column): string | null => {
    const column = fields.get(field);
    if (column === undefined) return null;
    const comment = helperComment(kind, column);
    return described.find((one) => one.comment === comment && isTextType(one.type))?.name ?? null;
  };
  return {
    name,
    columns: described.filter(({ comment }) => !/^readout (?:folded|day) of /.test(comment)),
    fields,
    folded: made('folded', 'words'),
    day: made('day', 'published'),
  };
}
