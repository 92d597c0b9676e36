/**
 * The seam between the page and whatever opens cases and computes models: a worker, a thread of the same page (tests),
 * or one day a server. Everything that crosses is plain data.
 */
import type { ListName } from '../case/case-file.ts';
import type { Problem } from '../case/problems.ts';
import type { Filter } from '../filter/filter.ts';
import type { CaseNames } from '../models/case-names.ts';
import type { Model, ModelArgs, ModelName, ReadFields } from '../models/registry.ts';
import type { FailureCause } from './failure.ts';

/**
 * Where a case comes from: an address of this site; or a text, bytes or a file with its name. Bytes are handed over to a
 * worker, and are then gone from the page; a file is read there.
 */
export type CaseSource =
  | { url: string }
  | { text: string; name: string }
  | { bytes: Uint8Array<ArrayBuffer>; name: string }
  | { file: Blob; name: string };

/** A case that is being opened in a worker of its own, before a port is asked for it. */
export type BegunCase = {
  readonly name: string;
  readonly worker: Worker;
  /** What the page is told of the case once it is open. Rejects as `open` of a port does. */
  readonly opened: Promise<OpenedCase>;
  /** The same for whoever takes it over: a failure names the case that is `kept` then, and the signal gives it up. */
  until(kept: string | null, signal?: AbortSignal): Promise<OpenedCase>;
  /** Gives it up: the worker ends at once. */
  end(): void;
};

/** How far the opening is. `total` is null where the host does not say, or says the size of packed bytes. */
export type OpeningProgress =
  | { phase: 'connecting' }
  | { phase: 'downloading'; bytes: number; total: number | null }
  /** `bytes` of `total` are read, where a large file is read in pieces. */
  | { phase: 'reading'; bytes?: number; total?: number }
  | { phase: 'building' };

/** How much of a file is written, in rows. */
export type FileProgress = { phase: 'writing'; done: number; total: number };

/** A file to be saved. */
export type MadeFile = { name: string; file: Blob };

export type OpenedSource = CaseNames['sources'][number];

/**
 * How many quotes were compared with the articles' texts: on that day they matched (or, `claimed`, the file itself says
 * so), or have changed since.
 */
export type VerificationSummary = {
  day: string;
  matched: number;
  claimed: number;
  changed: number;
  notStamped: number;
};

/** What the page may know of a case without asking for a model. */
export type OpenedCase = CaseNames & {
  /** Differs for every opening, also of the same case: models are remembered under it. */
  key: string;
  id: string;
  /** '' where the case does not say. */
  version: string;
  license: string;
  dateModified: string;
  counts: Readonly<Record<ListName, number>>;
  problems: { total: number; dropped: number; flagged: number; first: readonly Problem[] };
  /** null: nobody has checked the quotes against the articles' texts. */
  verified: VerificationSummary | null;
  /** Which parts of a filter each model reads: a change of any other need not be asked about. */
  reads: ReadFields;
};

/** One case that this site offers; `file` is relative to the catalogue. */
export type CatalogueEntry = {
  id: string;
  name: string;
  description: string;
  file: string;
  /** The stamp of `check-case --stamp`, relative to the catalogue; null without one. */
  verified: string | null;
  /** Digest of the file, if the build decoded it and found nothing wrong; null otherwise. */
  sound: string | null;
  /** The front page's model as the build made it, relative to the catalogue; null without one, or where other models made it. */
  front: string | null;
};

/** Failures reject with a `FailureError`. A call whose signal is aborted rejects with the code `cancelled`. */
export interface EnginePort {
  /** Opens a case in place of the one that is open, which stays if this fails. */
  open(
    source: CaseSource | BegunCase,
    onProgress: (progress: OpeningProgress) => void,
    signal?: AbortSignal,
  ): Promise<OpenedCase>;
  /** One model of the open case. An aborted request is not computed, if it has not begun. */
  model<K extends ModelName>(
    name: K,
    filter: Filter,
    args: ModelArgs<K>,
    signal?: AbortSignal,
  ): Promise<Model<K>>;
  /** What the model `export` is, as a file that is written piece by piece, so that it can be given up on the way. */
  file(
    filter: Filter,
    args: ModelArgs<'export'>,
    onProgress: (progress: FileProgress) => void,
    signal?: AbortSignal,
  ): Promise<MadeFile>;
  /** The cases beside the given one. */
  catalogue(caseUrl: string, signal?: AbortSignal): Promise<readonly CatalogueEntry[]>;
  /** Ends the port; nothing may be asked afterwards. */
  close(): void;
}

/** What is asked, by method name, as it crosses to a worker. */
export type Question =
  | { method: 'open'; source: CaseSource }
  | { method: 'model'; name: ModelName; filter: Filter; args: unknown }
  | { method: 'file'; filter: Filter; args: ModelArgs<'export'> }
  | { method: 'catalogue'; caseUrl: string };

/** Page to worker; `call` numbers the question, `cancel` takes it back. */
export type Message = { call: number; question: Question } | { call: number; cancel: true };

/** Worker to page. */
export type Reply =
  | { call: number; progress: OpeningProgress | FileProgress }
  | { call: number; value: unknown }
  | { call: number; cause: FailureCause; kept: string | null };
