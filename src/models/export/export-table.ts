import type { CsvCell } from '../../lib/format-csv.ts';

/** A view as rows: what CSV and JSON hold, and what a picture of the table is drawn from. */
export type ExportTable = {
  /** What the view finds, as it stands on top of it. */
  finding: string;
  /** Column names, as written in the first line. */
  head: readonly string[];
  rows: readonly (readonly CsvCell[])[];
  /** Which columns hold words of the articles: set in the serif. */
  words: readonly number[];
};

/** Several values in one cell. */
export const listed = (values: readonly string[]): string => values.join('; ');

/** Verbatim words in a cell: in quotation marks only where the article has them. */
export const cited = (text: string, isQuoted: boolean): string => (isQuoted ? `“${text}”` : text);
