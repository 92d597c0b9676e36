/** A corpus that is open in this tab: its connection, how its columns are read, and the slice that is being opened. */
import { digestStatement, firstRowsStatement, sliceStatement } from '../corpus/ask.ts';
import {
  type CorpusColumn,
  type CorpusQuery,
  type CorpusTable,
  corpusTable,
} from '../corpus/corpus-table.ts';
import type { CorpusFault } from '../corpus/fault.ts';
import type { Column } from '../import/reader.ts';
import { LIMITS } from '../lib/limits.ts';
import { ownId } from '../library/case-entry.ts';
import { type CorpusAddress, writeAddress } from './corpus-address.ts';
import { asCorpusFault, CorpusClient, CorpusError, hostOf, type Reach } from './corpus-client.ts';
import { asFailureError, type FailureError } from './failure.ts';
import { cancelOpening, entryOf, fileOpening, keepPreset, openGivenFiles } from './file-opening.ts';
import { ImportClient } from './import-client.ts';
import type { ImportModel, ImportStep, MapValue } from './import-port.ts';
import { theLibrary } from './the-library.ts';

/** A server that answered, and the table that is asked. */
export type OpenCorpus = {
  /** Another one with each connection, so that no answer of an earlier one is taken for its own. */
  id: number;
  at: string;
  host: string;
  table: string;
  version: string;
  columns: readonly CorpusColumn[];
  client: CorpusClient;
};

/** How the columns are read: the table with its fields, and the same as a map for import. */
export type MappedCorpus = { table: CorpusTable; map: MapValue };

/** A slice on its way into a case. `importing` follows when all rows are here. */
export type Slice =
  | { step: 'counting' }
  | { step: 'reading'; rows: number; of: number; bytes: number }
  | { step: 'importing'; progress: ImportStep | null; of: number }
  | { step: 'done'; id: string; rows: number }
  | { step: 'failed'; fault: CorpusFault | null; failure: FailureError | null };

export type CorpusSession =
  | { step: 'closed'; fault: CorpusFault | null }
  | { step: 'connecting'; host: string }
  /** Its columns are looked at in the mapping step, whose state is that of the opening of files. */
  | { step: 'mapping'; corpus: OpenCorpus }
  | { step: 'open'; corpus: OpenCorpus; mapped: MappedCorpus; slice: Slice | null };

/** As many rows are read to show what the columns hold. */
const FIRST_ROWS = 500;

let state: CorpusSession = { step: 'closed', fault: null };
let running = new AbortController();
let importing: ImportClient | null = null;
let count = 0;
const listeners = new Set<() => void>();

export const corpusSession = (): CorpusSession => state;

/** For `useSyncExternalStore`. */
export function onCorpusSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(next: CorpusSession): void {
  state = next;
  for (const listener of [...listeners]) listener();
}

function begin(): AbortController {
  running.abort();
  running = new AbortController();
  return running;
}

/** Asks a server who it is and what the table holds. With a mapping in the link the corpus is open; without, its columns are shown. */
export async function connectCorpus(reach: Reach, address: CorpusAddress): Promise<void> {
  const { signal } = begin();
  const host = hostOf(reach.at);
  set({ step: 'connecting', host });
  try {
    const client = new CorpusClient(reach);
    const { version, columns } = await client.connect(address.table, signal);
    const corpus: OpenCorpus = {
      id: ++count,
      at: reach.at,
      host,
      table: address.table,
      version,
      columns,
      client,
    };
    const mapped = mappedBy(corpus, address);
    if (mapped) set({ step: 'open', corpus, mapped, slice: null });
    else await showColumns(corpus, signal);
  } catch (error) {
    if (!signal.aborted) set({ step: 'closed', fault: asCorpusFault(error) });
  }
}

/** Ends whatever is asked, and the connection with it. */
export function closeCorpus(): void {
  begin();
  importing?.end();
  importing = null;
  if (state.step === 'mapping') cancelOpening();
  set({ step: 'closed', fault: null });
}

/** Shows the columns again, to be read otherwise. */
export async function changeMapping(): Promise<void> {
  if (state.step !== 'open') return;
  const { corpus, mapped } = state;
  const { signal } = begin();
  try {
    await showColumns(corpus, signal, mapped.map);
  } catch (error) {
    if (!signal.aborted) set({ step: 'closed', fault: asCorpusFault(error) });
  }
}

async function showColumns(
  corpus: OpenCorpus,
  signal: AbortSignal,
  map: MapValue | null = null,
): Promise<void> {
  const table = corpusTable(corpus.table, corpus.columns, new Map());
  const answer = await corpus.client.ask(firstRowsStatement(table, FIRST_ROWS), signal);
  const lines = answer.rows.map((cells) =>
    JSON.stringify(Object.fromEntries(table.columns.map(({ name }, i) => [name, cells[i] ?? '']))),
  );
  const file = new Blob([lines.join('\n')], { type: 'application/x-ndjson' });
  set({ step: 'mapping', corpus });
  await openGivenFiles([{ path: corpus.table, file }], undefined, { format: 'ndjson', map });
}

/** Takes the mapping as it stands in the mapping step. */
export async function takeMapping(): Promise<void> {
  const opening = fileOpening();
  if (state.step !== 'mapping' || opening.step !== 'mapping') return;
  const { corpus } = state;
  const { model } = opening;
  const mapped = mappedAs(corpus, model);
  cancelOpening();
  if (mapped) set({ step: 'open', corpus, mapped, slice: null });
  await keepPreset(model).catch(() => undefined);
}

function mappedAs({ table, columns }: OpenCorpus, model: ImportModel): MappedCorpus | null {
  const listed = corpusTable(table, columns, new Map()).columns;
  const fields = new Map<Column, string>();
  for (const { column, field } of model.columns) {
    const name = listed[column]?.name;
    if (field !== null && name !== undefined && !fields.has(field)) fields.set(field, name);
  }
  return fields.has('words') ? { table: corpusTable(table, columns, fields), map: model.map } : null;
}

/** A JSON key as import writes its path: so the mapping of a link names the same columns. */
const headerOf = (name: string): string =>
  /^[\p{L}\p{N}_$ -]+$/u.test(name) ? name : `[${JSON.stringify(name)}]`;

/** The mapping of a link, where the table has all of its columns. */
function mappedBy({ table, columns }: OpenCorpus, address: CorpusAddress): MappedCorpus | null {
  const fields = address.columns;
  if (!fields || [...fields.values()].some((name) => !columns.some((column) => column.name === name)))
    return null;
  return {
    table: corpusTable(table, columns, fields),
    map: {
      map: 1,
      row: 'quote',
      columns: Object.fromEntries([...fields].map(([field, name]) => [field, headerOf(name)])),
      decisions: {
        ...(address.dayFirst !== null && { dayFirst: address.dayFirst }),
        ...(address.sameWords !== null && { sameWords: address.sameWords }),
      },
    },
  };
}

/** How a link says the corpus that is open. */
export function addressOf(
  { corpus, mapped }: { corpus: OpenCorpus; mapped: MappedCorpus },
  query: CorpusQuery,
): CorpusAddress {
  const decisions = (mapped.map.decisions ?? {}) as {
    dayFirst?: boolean;
    sameWords?: CorpusAddress['sameWords'];
  };
  return {
    at: corpus.at,
    table: corpus.table,
    columns: mapped.table.fields,
    dayFirst: decisions.dayFirst ?? null,
    sameWords: decisions.sameWords ?? null,
    query,
    found: null,
  };
}

/** The number of quotes a query finds and their digest: see `digestStatement`. */
export async function digestOf(
  { corpus, mapped }: { corpus: OpenCorpus; mapped: MappedCorpus },
  query: CorpusQuery,
  signal: AbortSignal,
): Promise<{ rows: number; digest: string }> {
  const { rows } = await corpus.client.ask(digestStatement(mapped.table, query), signal);
  const [found, digest] = rows[0] ?? [];
  return { rows: Number(found ?? 0), digest: String(digest ?? '') };
}

/**
 * Reads every quote that a query finds into a case of the reader's. Nothing is kept unless all of them arrived, as many
 * as were counted, and every one became a record.
 */
export async function openSlice(query: CorpusQuery, name: string): Promise<void> {
  if (state.step !== 'open') return;
  const open = state;
  const { signal } = begin();
  const tell = (slice: Slice) => !signal.aborted && set({ ...open, slice });
  try {
    tell({ step: 'counting' });
    const found = await digestOf(open, query, signal);
    if (found.rows > LIMITS.corpusQuotes) throw new CorpusError({ code: 'too-many-rows', message: '' });
    let told = 0;
    const of = found.rows;
    tell({ step: 'reading', rows: 0, of, bytes: 0 });
    const { client } = open.corpus;
    let arrived = 0;
    const file = await client.stream(
      sliceStatement(open.mapped.table, query, LIMITS.corpusQuotes),
      signal,
      (rows, bytes) => {
        arrived = rows;
        const now = performance.now();
        if (now - told < 60) return;
        told = now;
        tell({ step: 'reading', rows, of, bytes });
      },
    );
    if (arrived !== of) throw new CorpusError({ code: 'cut-short', rows: arrived, of });
    const link = writeAddress({ ...addressOf(open, query), found });
    const corpus = { link, engine: `ClickHouse ${open.corpus.version}`, host: open.corpus.host, ...found };
    const id = await importSlice(file, open.mapped.map, { name, corpus }, signal, (progress) =>
      tell({ step: 'importing', progress, of }),
    );
    tell({ step: 'done', id, rows: of });
  } catch (error) {
    if (signal.aborted) return;
    const isFault = error instanceof CorpusError;
    tell({
      step: 'failed',
      fault: isFault ? error.fault : null,
      failure: isFault ? null : asFailureError(error),
    });
  }
}

async function importSlice(
  file: Blob,
  map: MapValue,
  about: { name: string; corpus: object },
  signal: AbortSignal,
  onProgress: (step: ImportStep | null) => void,
): Promise<string> {
  onProgress(null);
  const client = new ImportClient();
  importing = client;
  try {
    await client.ask(
      { method: 'open', files: [{ path: about.name, file }], presets: [], as: { format: 'ndjson', map } },
      { onProgress },
    );
    const { ready } = await client.ask({ method: 'finish', addTo: null, about }, { onProgress });
    const library = await theLibrary();
    signal.throwIfAborted();
    const origin = { kind: 'import' as const, name: '' };
    await library.cases.keep(entryOf({ ...ready, texts: [] }, origin, map, library.now()), ready.bytes);
    void library.persisted(true);
    return ownId(ready.digest);
  } finally {
    client.end();
    if (importing === client) importing = null;
  }
}

/** Ends the slice that is on its way; what is asked stays. */
export function cancelSlice(): void {
  if (state.step !== 'open') return;
  begin();
  importing?.end();
  importing = null;
  set({ ...state, slice: null });
}
