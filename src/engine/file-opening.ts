import { isCaseHead } from '../case/case-head.ts';
import { LIMITS } from '../lib/limits.ts';
import type { DigestedFile } from '../library/case-digest.ts';
import { type CaseEntry, ownId } from '../library/case-entry.ts';
import type { KeptCase } from '../library/cases-store.ts';
import type { Library } from '../library/open-library.ts';
import { arrive } from './arriving-case.ts';
import { beginCase } from './begin-case.ts';
import { asFailureError, type FailureError } from './failure.ts';
import { ImportClient } from './import-client.ts';
import {
  type AddedCounts,
  type FileSentence,
  type GivenFile,
  type ImportModel,
  type ImportStep,
  LARGE_CASE,
  type LeftOutFile,
  type MapValue,
  type OpenAs,
  type Preset,
  type ReadyCase,
} from './import-port.ts';
import type { BegunCase, OpenedCase, OpeningProgress } from './port.ts';
import { theLibrary } from './the-library.ts';

export type Origin = CaseEntry['origin'];

/** Where the opening of files stands. `address` is where the reader was, `wanted` the link that asked for the file. */
export type FileOpening =
  | { step: 'none' }
  | {
      step: 'reading';
      names: readonly string[];
      progress: ImportStep | null;
      files: readonly FileSentence[];
    }
  | { step: 'mapping'; model: ImportModel; isBusy: boolean; failure: FailureError | null }
  | { step: 'failed'; failure: FailureError; files: readonly FileSentence[] }
  | { step: 'done'; id: string; kept: KeptCase; added: AddedCounts | null };

/** As much of a file shows what it is. */
const HEAD = 1 << 16;

let state: FileOpening = { step: 'none' };
let client: ImportClient | null = null;
let begun: BegunCase | null = null;
let given: { origin: Origin; run: number } = { origin: { kind: 'file', name: '' }, run: 0 };
let runs = 0;
let describing = 0;
const listeners = new Set<() => void>();

export const fileOpening = (): FileOpening => state;

/** For `useSyncExternalStore`. */
export function onFileOpening(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(next: FileOpening): void {
  state = next;
  for (const listener of [...listeners]) listener();
}

/** Ends what is being opened, at once. */
export function cancelOpening(): void {
  runs++;
  client?.end();
  client = null;
  begun?.end();
  begun = null;
  set({ step: 'none' });
}

/** Begins to open files: `fileOpening` tells how far it is. What was being opened before is ended. */
export async function openGivenFiles(
  files: readonly GivenFile[],
  origin?: Origin,
  as?: OpenAs,
): Promise<void> {
  cancelOpening();
  const run = runs;
  const names = files.map(({ path }) => path);
  given = { origin: origin ?? { kind: 'file', name: names[0] ?? '' }, run };
  const isCurrent = () => run === runs;
  let read: readonly FileSentence[] = [];
  let progress: ImportStep | null = null;
  const tell = () => isCurrent() && set({ step: 'reading', names, progress, files: read });
  tell();
  const [first] = files;
  if (first && files.length === 1 && !as && (await openLargeCase(first, run))) return;
  if (!isCurrent()) return;
  try {
    const presets = await keptPresets();
    if (!isCurrent()) return;
    client = new ImportClient();
    const answer = await client.ask(
      { method: 'open', files, presets, ...(as && { as }) },
      {
        onProgress: (step) => {
          progress = step;
          tell();
        },
        onFiles: (found) => {
          read = found;
          tell();
        },
      },
    );
    if (!isCurrent()) return;
    if ('model' in answer) {
      if (!origin) given.origin = { kind: 'import', name: names[0] ?? '' };
      return set({ step: 'mapping', model: answer.model, isBusy: false, failure: null });
    }
    await keep(answer.ready, null, run, null);
  } catch (error) {
    if (isCurrent()) set({ step: 'failed', failure: asFailureError(error), files: read });
  }
}

async function isLargeCase({ file }: GivenFile): Promise<boolean> {
  if (file.size < LARGE_CASE || file.size > LIMITS.atOnce) return false;
  try {
    return isCaseHead(await file.slice(0, HEAD).text());
  } catch {
    return false;
  }
}

/**
 * Opens a large case file in a worker of its own while another makes its digest and keeps it; then it is shown. False where
 * anything is not as it should be: then it is read as any other file, which says what that is.
 */
async function openLargeCase(given: GivenFile, run: number): Promise<boolean> {
  const isCurrent = () => run === runs;
  if (!(await isLargeCase(given)) || !isCurrent()) return !isCurrent();
  const { path, file } = given;
  const tell = (progress: ImportStep) =>
    isCurrent() && set({ step: 'reading', names: [path], progress, files: [] });
  const opening = beginCase(file, path, (progress) => tell(stepOf(progress, file.size)));
  const digesting = new ImportClient();
  [begun, client] = [opening, digesting];
  const giveUp = (): boolean => {
    opening.end();
    digesting.end();
    return !isCurrent();
  };
  try {
    const [library, opened, digested] = await Promise.all([
      theLibrary(),
      opening.opened,
      digesting.ask({ method: 'digest', file }),
    ]);
    if (!isCurrent() || !digested) return giveUp();
    const entry = entryOfOpened(opened, digested, file, library.now());
    const kept = await keepByWorker(digesting, file, entry, library);
    if (!isCurrent()) return giveUp();
    showOpened(opening, kept);
    return true;
  } catch {
    return giveUp();
  }
}

function stepOf(progress: OpeningProgress, size: number): ImportStep {
  if (progress.phase === 'reading')
    return { phase: 'read', done: progress.bytes ?? 0, total: progress.total ?? size };
  return { phase: progress.phase === 'building' ? 'build' : 'copy', done: 0, total: 0 };
}

function entryOfOpened(
  opened: OpenedCase,
  { digest, info, sizes }: DigestedFile,
  file: Blob,
  now: number,
): CaseEntry {
  const { corpus } = (info ?? {}) as { corpus?: unknown };
  // Quotes without a statement are given one, which is not the file's.
  const counts = Object.entries(opened.counts)
    .map(([list, count]) => [list, Math.min(count, sizes[list] ?? 0)] as const)
    .filter(([, count]) => count > 0);
  return {
    digest,
    aliases: [],
    name: opened.name,
    counts: Object.fromEntries(counts),
    size: file.size,
    openedAt: now,
    savedAt: null,
    origin: typeof corpus === 'object' && corpus !== null ? { ...given.origin, corpus } : given.origin,
    mapping: null,
    preset: null,
    draft: null,
  };
}

/** Shows a case that is kept, by the worker that has begun to open it. */
function showOpened(opening: BegunCase, kept: KeptCase): void {
  const id = ownId(kept.digest);
  arrive({ id, begun: opening, entry: kept });
  // It is no longer this opening's to end.
  begun = null;
  set({ step: 'done', id, kept, added: null });
}

/**
 * Keeps a file by a worker, which ends; what that cannot keep, the page has until it is closed. Ended in the middle, it leaves
 * nothing behind that was not there before.
 */
async function keepByWorker(
  worker: ImportClient,
  file: Blob,
  entry: CaseEntry,
  library: Library,
): Promise<KeptCase> {
  const { cases } = library;
  const wasThere = (await cases.find(ownId(entry.digest))) !== null;
  try {
    const base = library.failure() === null ? import.meta.env.BASE_URL : null;
    const answer = await worker.ask({ method: 'keep', file, entry, base });
    if ('bytes' in answer) return await cases.keep(entry, answer.bytes);
    void library.persisted(true);
    return answer.kept;
  } catch (error) {
    if (!wasThere) await cases.remove(entry.digest);
    throw error;
  } finally {
    worker.end();
  }
}

/**
 * Reads the files by another map. The map stands at once, so that the next choice builds on it; what it makes of the files
 * follows, of several in quick succession for the last. A map that cannot be followed gives way to the one before. `columns` are
 * the columns as the map has them, where it changed them.
 */
export async function describeOpening(map: MapValue, columns?: ImportModel['columns']): Promise<void> {
  if (state.step !== 'mapping' || !client) return;
  const turn = ++describing;
  const run = runs;
  const before = state.model;
  const model = { ...before, map, columns: columns ?? before.columns };
  set({ ...state, model, isBusy: true, failure: null });
  try {
    const model = await client.ask({ method: 'describe', map });
    if (turn === describing && run === runs) set({ step: 'mapping', model, isBusy: false, failure: null });
  } catch (error) {
    if (turn === describing && run === runs && state.step === 'mapping')
      set({ ...state, model: before, isBusy: false, failure: asFailureError(error) });
  }
}

/** Keeps what was read as a case of the reader's, or joins it to one; its texts too where `keepsTexts`. */
export async function finishOpening(addTo: KeptCase | null, keepsTexts = false): Promise<void> {
  if (state.step !== 'mapping' || !client) return;
  const run = runs;
  const { model } = state;
  set({ ...state, isBusy: true, failure: null });
  try {
    const bytes = addTo && (await (await theLibrary()).cases.file(addTo.digest));
    const { ready, added } = await client.ask({ method: 'finish', addTo: bytes });
    if (run !== runs) return;
    await keepPreset(model);
    await keep(keepsTexts ? ready : { ...ready, texts: [] }, model.map, run, addTo, added);
  } catch (error) {
    if (run === runs && state.step === 'mapping')
      set({ ...state, isBusy: false, failure: asFailureError(error) });
  }
}

/** The left-out records, as files to be saved. */
export const leftOutOfOpening = (): Promise<readonly LeftOutFile[]> =>
  client?.ask({ method: 'leftOut' }) ?? Promise.resolve([]);

async function keep(
  ready: ReadyCase,
  mapping: MapValue | null,
  run: number,
  before: KeptCase | null,
  added: AddedCounts | null = null,
): Promise<void> {
  const library = await theLibrary();
  const entry = entryOf(ready, before?.origin ?? given.origin, mapping, library.now());
  const { file } = ready;
  if (!before && client && file) {
    const opening = beginCase(file, ready.name, () => {});
    begun = opening;
    await keepTexts(library, ready);
    const kept = await keepByWorker(client, file, entry, library);
    if (run === runs) showOpened(opening, kept);
    return;
  }
  const kept = before
    ? await library.cases.replace(before, entry, ready.bytes)
    : await library.cases.keep(entry, ready.bytes);
  await keepTexts(library, ready);
  void library.persisted(true);
  if (run !== runs) return;
  client?.end();
  client = null;
  set({ step: 'done', id: ownId(ready.digest), kept, added });
}

/** Keeps texts that came with a case. Where there is no room the case is there all the same, and its articles ask for them. */
async function keepTexts(library: Library, { caseId, texts }: ReadyCase): Promise<void> {
  for (const { articleId, ...text } of texts)
    await library.texts.keep({ caseId, articleId }, text).catch(() => undefined);
}

/** What the library keeps of a case that was read, beside its file. */
export function entryOf(ready: ReadyCase, origin: Origin, mapping: MapValue | null, now: number): CaseEntry {
  return {
    digest: ready.digest,
    aliases: [],
    name: ready.name,
    counts: ready.counts,
    size: ready.bytes.byteLength,
    openedAt: now,
    savedAt: null,
    origin: ready.corpus ? { ...origin, corpus: ready.corpus } : origin,
    mapping,
    preset: null,
    draft: null,
    ...(ready.texts.length > 0 && {
      texts: { caseId: ready.caseId, articles: ready.texts.map(({ articleId }) => articleId) },
    }),
  };
}

/** Mappings that were used before, to be recognised by their columns; none where the store does not answer. */
async function keptPresets(): Promise<Preset[]> {
  try {
    const library = await theLibrary();
    return (await library.presets.list()).flatMap(({ row }) => {
      const value = (field: string) => row.fields.get(JSON.stringify([field]))?.at(-1)?.value;
      const [name, signature, map] = [value('name'), value('signature'), value('mapping')];
      return typeof name === 'string' &&
        typeof signature === 'string' &&
        typeof map === 'object' &&
        map !== null
        ? [{ name, signature, map }]
        : [];
    });
  } catch {
    return [];
  }
}

export async function keepPreset({ signature, map, sheets, name }: ImportModel): Promise<void> {
  if (sheets.length === 0) return;
  const library = await theLibrary();
  const rest = Object.fromEntries(Object.entries(map).filter(([key]) => key !== 'name'));
  library.presets.edit(
    [signature],
    [
      { field: ['name'], value: name ?? '', over: 'all' },
      { field: ['signature'], value: signature, over: 'all' },
      { field: ['mapping'], value: rest, over: 'all' },
    ],
  );
}
