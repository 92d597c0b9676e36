import type { FormatName } from './reader.ts';

/** The column that says why a row was left out. An import takes no notice of it, so that the mended file can be dropped again. */
export const REASON_COLUMN = 'Left out because';

/** One cell: its text, or a list where the input itself has one (JSON). */
export type Cell = string | readonly string[];

/** One record of a table or of a list in a JSON. `cells` stand in the order of the sheet's headers; missing ones are ''. */
export type SheetRecord = { cells: readonly Cell[]; line: number | null; record: number; raw: string };

/** A record that cannot be read as one: it is left out before any mapping. */
export type BadRecord = { line: number | null; record: number; code: string; reason: string; raw: string };

/** A table, or one list of a JSON, before anything is known of what its columns mean. */
export type Sheet = {
  file: string;
  format: FormatName;
  /** The worksheet's name, or the path of the list: `$.quotes[*]`. Null where a file has one. */
  part: string | null;
  /** The names of all worksheets or tables of the file, where it has several; this is one of them. */
  names?: readonly string[];
  headers: readonly string[];
  /** False where the headers were made up, because the first row already holds values. */
  hasHeader: boolean;
  /** The physical line of the headers; null where there is none. */
  headerLine: number | null;
  records: readonly SheetRecord[];
  bad: readonly BadRecord[];
  /** What was found out about the file itself: delimiter, encoding, sheet. */
  facts: readonly { name: string; value: string | number | boolean; from: 'map' | 'guess' | 'default' }[];
  /** One sentence: "A table of 412 rows, separated by semicolons". */
  sentence: string;
  /** Sentences about what is not as it should be: an old encoding, broken letters. */
  notes: readonly string[];
  /** What stands in the file and belongs to no record: lines above the headers, values around a list. */
  aside?: readonly { line: number | null; field: string; value: string; reason: string }[];
};
