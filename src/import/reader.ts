import type { CaseFile } from '../case/case-file.ts';
import type { Mapping } from './mapping.ts';

/**
 * The one door of every foreign format: a reader recognises files by their content and turns them into rows in the
 * words of `COLUMNS`. What a row becomes in a case is decided once, for all formats, where rows are built into a draft.
 * Adding a format is one file with a `Reader` and one line in the list of readers.
 */

/** Every format that can be read, by the name used on the command line (`--as`) and in reports. */
export const FORMATS = [
  'case',
  'csv',
  'tsv',
  'xlsx',
  'json',
  'ndjson',
  'html',
  'gqg',
  'gkg',
  'quotebank',
  'timelinejs',
  'w3c',
  'hypothesis',
  'catma',
  'taguette',
  'refi',
  'dna',
  'brat',
  'webanno',
  'cas',
  'mediacloud',
  'csl',
  'bibtex',
  'ris',
  'srt',
  'vtt',
  'speech',
  'transcript',
  'feed',
  'labels',
] as const;
export type FormatName = (typeof FORMATS)[number];

/** What a row is. */
export const ROW_KINDS = ['quote', 'event', 'article', 'code', 'answer'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/**
 * The fields that a row can fill. `words` are the outlet's own, `text` is the whole text of an article, `published` and
 * `said` are dates as written, `via` is who relayed it, `target` what a code is about, `start` and `end` are UTF-16
 * units into the article's text (end exclusive): a reader whose format counts otherwise converts them.
 */
export const COLUMNS = [
  'id',
  'words',
  'text',
  'outlet',
  'url',
  'headline',
  'author',
  'published',
  'language',
  'speaker',
  'actor',
  'cue',
  'via',
  'said',
  'type',
  'event',
  'eventDate',
  'code',
  'target',
  'coder',
  'confidence',
  'note',
  'question',
  'answer',
  'voice',
  'start',
  'end',
  'summary',
] as const;
export type Column = (typeof COLUMNS)[number];

/** One input file. A member of an archive is `archive.zip!/folder/member.csv`. */
export type InputFile = { path: string; bytes: Uint8Array };

/** Where a record stands: `line` is its first physical line from 1 (a spreadsheet's row), null where there is none. */
export type Place = { file: string; line: number | null; record: number };

/** One record of an input, in our words. A list stands where the format itself has several values. */
export type Row = Place & {
  kind: RowKind;
  fields: Partial<Record<Column, string | readonly string[]>>;
  /** Text before and after the words, where the format keeps it (W3C prefix and suffix, GQG pre and post). */
  before?: string;
  after?: string;
  /** Quotes of one key are renderings of one statement: the format itself says so. */
  statement?: string;
  /** Cells that no field takes: they stay with the record, under the names of their columns. */
  other?: readonly (readonly [column: string, value: string])[];
  /** The record as it came, cut to 2,000 characters: what is handed back when it is left out. */
  raw: string;
};

/** How a part of the input was read; `from` says whether the map asked for it, the data showed it, or nothing spoke against it. */
export type Decision = {
  name: string;
  value: string | number | boolean | null | readonly string[];
  from: 'map' | 'guess' | 'default';
};

/** A code of a codebook, with or without uses. `parent` is the id of the code above it. */
export type CodebookEntry = {
  id: string;
  label: string;
  definition?: string;
  parent?: string;
  scheme?: string;
  /** What else is said of it: it stays with the code. */
  other?: readonly (readonly [column: string, value: string])[];
};

/** A record that did not become part of the case; `code` is one word for machines, `reason` one plain sentence. */
export type LeftOut = Place & { code: string; reason: string; raw: string };

/** A value of a used record that has no place in a case or could not be read. */
export type Lost = { file: string; line: number | null; field: string; value: string; reason: string };

/** Where a reader puts what it finds. `count` says how many records a file holds, as its format counts them. */
export type Sink = {
  row(row: Row): void;
  leaveOut(record: LeftOut): void;
  lose(value: Lost): void;
  codebook(entry: CodebookEntry): void;
  count(file: string, format: FormatName, records: number): void;
  decide(decision: Decision): void;
  /** A whole case, as it was decoded: for the native format alone. */
  wholeCase(file: CaseFile, from: string): void;
  /** The name of the case where the input has one (a project's name). */
  name(text: string): void;
  /** Reports bytes read so far; returns false when the reader should stop, as the import was cancelled. */
  proceed(bytes: number): Promise<boolean>;
};

/**
 * What is known of a file before it is read whole: its name, its first 64 kB, those as text unless binary (a byte order
 * mark is gone), and of a zip the names of its members.
 */
export type Sniff = {
  path: string;
  head: Uint8Array;
  text: string | null;
  size: number;
  members: readonly string[] | null;
};

/**
 * How sure a reader is, 0 to 1, and one sentence for the page: "A REFI-QDA project (.qdpx)". From 0.9 the content names
 * the format (a magic number, a namespace, a fixed header); about 0.6 its structure fits; below 0.4 anything of the kind fits.
 */
export type Recognition = { certainty: number; sentence: string };

/** What the reader of a format is asked for besides its files. */
export type ReadSettings = {
  /** How columns become fields; null where nobody said, so that it is guessed. Formats with fields of their own ignore it. */
  map: Mapping | null;
};

/** One format. `recognise` looks at content, never at the name alone; `read` gets all files that are its own. */
export type Reader = {
  name: FormatName;
  /** Where the format is specified, with version. */
  spec: string;
  recognise(sniff: Sniff): Recognition | null;
  /**
   * Whether a file that no reader is sure of belongs to files of this format, such as the text beside a brat `.ann`.
   * `own` are the paths that `recognise` took.
   */
  companion?(path: string, own: ReadonlySet<string>): boolean;
  /** Ends early, without a fault, once `sink.proceed` answers false. A file that cannot be read at all throws `UnreadableFile`. */
  read(files: readonly InputFile[], sink: Sink, settings: ReadSettings): Promise<void>;
};

/** Reads files one after the other, for formats in which none of them depends on another; between two, others are heard. */
export const fileByFile =
  (readFile: (file: InputFile, sink: Sink) => void | Promise<void>): Reader['read'] =>
  async (files, sink) => {
    for (const file of files) {
      await readFile(file, sink);
      if (!(await sink.proceed(file.bytes.length))) return;
    }
  };

/** A file that cannot be read at all; the message is one plain sentence for the reader. The other files are still read. */
export class UnreadableFile extends Error {
  readonly path: string;
  constructor(path: string, message: string) {
    super(message);
    this.path = path;
  }
}

/** The longest `raw` that is kept, in UTF-16 units. */
export const MAX_RAW = 2000;
