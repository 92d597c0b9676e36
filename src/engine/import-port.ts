/** The seam between the page and the worker that reads files of other formats. Everything that crosses is plain data. */
import type { ColumnModel, MappingModel, Preset, PreviewQuote } from '../import/describe-mapping.ts';
import type { LeftOutFile } from '../import/left-out-file.ts';
import type { Column, FormatName, LeftOut, Lost, RowKind } from '../import/reader.ts';
import type { ImportProgress } from '../import/run-import.ts';
import type { DigestedFile } from '../library/case-digest.ts';
import type { CaseEntry } from '../library/case-entry.ts';
import type { KeptCase } from '../library/cases-store.ts';
import type { FailureCause } from './failure.ts';

export type { ColumnModel, LeftOutFile, Preset, PreviewQuote };
export type Field = Column;
export type RowChoice = RowKind;

/** A file of the reader's; `path` is its name, within a dropped folder with the folders above it. */
export type GivenFile = { path: string; file: Blob };

/** What a file was taken for, in one sentence. `isRead` false: nothing of it is used. */
export type FileSentence = { path: string; sentence: string; isRead: boolean };

/** A mapping as the JSON value of a map file; see `mapping.ts`. */
export type MapValue = Readonly<Record<string, unknown>>;

/** What the page shows of an import before it is opened. Long lists are cut; the totals beside them are not. */
export type ImportModel = {
  files: readonly FileSentence[];
  sheets: readonly (MappingModel['sheets'][number] & { records: number })[];
  columns: readonly ColumnModel[];
  /** Every field that a column can fill, and everything that a row can be. */
  fields: readonly Field[];
  rows: readonly RowChoice[];
  preview: readonly PreviewQuote[];
  open: MappingModel['open'];
  map: MapValue;
  signature: string;
  /** The name of the preset that was applied; null for guesses and choices. */
  preset: string | null;
  records: { in: number; used: number; leftOut: number };
  equation: string;
  counts: Readonly<Record<string, number>>;
  leftOut: readonly LeftOut[];
  lost: readonly Lost[];
  lostTotal: number;
  anchors: { found: number; notFound: number; ambiguous: number };
  texts: number;
  /** The name that the case will have; null while nothing comes of it, and `refused` says why. */
  name: string | null;
  refused: string | null;
};

/** A case file of so many bytes is opened and kept side by side; a smaller one is there before that would begin. */
export const LARGE_CASE = 1 << 20;

/** A whole case file, ready to be kept. */
export type ReadyCase = {
  bytes: Uint8Array<ArrayBuffer>;
  /** The same bytes, of a large case: copied in the worker, where it holds nobody up. */
  file?: Blob;
  digest: string;
  name: string;
  counts: Readonly<Record<string, number>>;
  /** The id under which what belongs to the case is kept, as the engine has it. */
  caseId: string;
  /** Texts of its articles that came along, with their digests. */
  texts: readonly { articleId: string; text: string; digest: string }[];
  /** Where its rows were asked for, as the file itself says; absent for a case that is of no corpus. */
  corpus?: object;
};

/** How far an import is: in bytes, but what is built or written in records. */
export type ImportStep =
  | { phase: 'copy'; done: number; total: number }
  | ImportProgress
  | { phase: 'write'; done: number; total: number };

/** Rows that are known for what they are: of one format, and read by a map where there is one. */
export type OpenAs = { format: FormatName; map: MapValue | null };

/** What a case is told beside its rows: its name, and where its rows were asked for. */
export type CaseAbout = { name: string; corpus: object };

export type ImportQuestion =
  | { method: 'open'; files: readonly GivenFile[]; presets: readonly Preset[]; as?: OpenAs }
  | { method: 'describe'; map: MapValue }
  | { method: 'finish'; addTo: Uint8Array<ArrayBuffer> | null; about?: CaseAbout }
  | { method: 'leftOut' }
  | { method: 'digest'; file: Blob }
  | { method: 'keep'; file: Blob; entry: CaseEntry; base: string | null };

/** A native case opens at once; everything else is looked at first. */
export type ImportAnswer = {
  open: { ready: ReadyCase } | { model: ImportModel };
  describe: ImportModel;
  finish: { ready: ReadyCase; added: AddedCounts | null };
  leftOut: readonly LeftOutFile[];
  /** Null where the file must be read as a whole. */
  digest: DigestedFile | null;
  /** The case as it is kept in the library of the site at that path; its bytes where it is not. */
  keep: { kept: KeptCase } | { bytes: Uint8Array<ArrayBuffer> };
};

/** What joining to a case did, by record. */
export type AddedCounts = { added: number; same: number; changed: number; kept: number };

export type ImportMessage = { call: number; question: ImportQuestion };

export type ImportReply =
  | { call: number; progress: ImportStep }
  | { call: number; files: readonly FileSentence[] }
  | { call: number; value: unknown }
  | { call: number; cause: FailureCause };
