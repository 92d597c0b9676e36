/**
 * Reaches a corpus: the one module of the page, beside `load-case.ts`, that asks over the network, and only the host
 * that the reader named, after a press. It follows no redirection and sends no referrer.
 */
import { ClickHouseLogLevel, createClient } from '@clickhouse/client-web';
import { describeStatement, engineStatement } from '../corpus/ask.ts';
import type { CorpusColumn } from '../corpus/corpus-table.ts';
import { type CorpusFault, faultOf, isOldEngine } from '../corpus/fault.ts';
import { INDEX_SETTINGS, PRESS_LIMITS, type Settings, SLICE_LIMITS, settingsOf } from '../corpus/limits.ts';
import { type Answer, readAnswer, readServerError, type ServerError } from '../corpus/server-error.ts';
import type { Statement } from '../corpus/statement.ts';
import { QuietLimit } from './quiet-limit.ts';

/** Where the engine beside this page answers. */
const ADAPTER = 'clickhouse/';
/** How long the first answer of a server may take, and how long a stream may stand still. */
const FIRST_MS = 15_000;
const QUIET_MS = 60_000;
/** Bytes of an answer's end in which an error is looked for. */
const TAIL = 100_000;

export class CorpusError extends Error {
  readonly fault: CorpusFault;
  constructor(fault: CorpusFault) {
    super(fault.code);
    this.fault = fault;
  }
}

export const asCorpusFault = (error: unknown): CorpusFault =>
  error instanceof CorpusError
    ? error.fault
    : { code: 'server', number: 0, message: error instanceof Error ? error.message : String(error) };

/** Who asks whom. `at`: "local" or an address; name and password live here and in no storage. */
export type Reach = { at: string; name: string; password: string };

const isLocal = (at: string): boolean => at === 'local';
const baseOf = (at: string): URL =>
  isLocal(at) ? new URL(`${import.meta.env.BASE_URL}${ADAPTER}`, window.location.href) : new URL(at);

/** The host as the page names it. */
export const hostOf = (at: string): string => (isLocal(at) ? 'this computer' : new URL(at).host);

/** Whether the page's own policy lets it ask a host. A page without one (while developing) may ask all. */
export function isAllowed(url: URL, policy: string | null): boolean {
  if (policy === null || url.origin === window.location.origin) return true;
  const sources = /(?:^|;)\s*connect-src ([^;]*)/.exec(policy)?.[1]?.split(/\s+/) ?? [];
  return sources.some(
    (source) =>
      source === url.origin || (source.endsWith(':*') && `${url.protocol}//${url.hostname}:*` === source),
  );
}

const pagePolicy = (): string | null =>
  document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? null;

/** The client encodes names and passwords letter by letter: each byte of UTF-8 as one. */
const bytesOf = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));

/** One corpus server, as one reader asks it. */
export class CorpusClient {
  private readonly reach: Reach;
  private readonly base: URL;
  private readonly host: string;
  private isReadonly = false;
  private more: Settings = {};

  constructor(reach: Reach) {
    this.reach = reach;
    this.base = baseOf(reach.at);
    this.host = hostOf(reach.at);
  }

  /** Finds out what is there: the engine's version, and the columns of the table. */
  async connect(table: string, signal: AbortSignal): Promise<{ version: string; columns: CorpusColumn[] }> {
    this.refuseEarly();
    const version = await this.greet(signal);
    if (isOldEngine(version)) throw new CorpusError({ code: 'old', host: this.host, version });
    const { rows } = await this.ask(describeStatement(table), signal);
    return {
      version,
      // A column that is only written has no value to read.
      columns: rows
        .filter(([, , kind]) => kind !== 'EPHEMERAL')
        .map(([name, type, , , comment]) => ({
          name: String(name),
          type: String(type),
          comment: String(comment ?? ''),
        })),
    };
  }

  /** What is known to fail is not tried. */
  private refuseEarly(): void {
    const { base, host } = this;
    if (!isAllowed(base, pagePolicy())) throw new CorpusError({ code: 'not-allowed', host });
    const isPlain = base.protocol === 'http:' && !/^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(base.hostname);
    if (isPlain && window.location.protocol === 'https:') throw new CorpusError({ code: 'mixed', host });
  }

  /** An account that is read-only by itself refuses to be told so: then the limits alone are sent. */
  private async greet(signal: AbortSignal): Promise<string> {
    const statement = engineStatement(Object.keys(INDEX_SETTINGS));
    let answer: Answer;
    try {
      answer = await this.ask(statement, signal, FIRST_MS);
    } catch (error) {
      if (asCorpusFault(error).code !== 'setting') throw error;
      this.isReadonly = true;
      answer = await this.ask(statement, signal, FIRST_MS);
    }
    const [version, known] = answer.rows[0] ?? [];
    const names: readonly unknown[] = Array.isArray(known) ? known : [];
    this.more = Object.fromEntries(Object.entries(INDEX_SETTINGS).filter(([name]) => names.includes(name)));
    return String(version ?? '');
  }

  /** Asks, within the limits of one press. */
  async ask(statement: Statement, signal: AbortSignal, withinMs?: number): Promise<Answer> {
    const wait = withinMs ?? (PRESS_LIMITS.max_execution_time + 15) * 1000;
    const stream = await this.send(statement, 'JSONCompact', PRESS_LIMITS, signal, wait);
    const parts: Uint8Array[] = [];
    await this.read(stream, signal, (part) => parts.push(part));
    const answer = readAnswer(await new Blob(parts as BlobPart[]).text());
    if ('rows' in answer) return answer;
    throw new CorpusError(faultOf(answer, this.host));
  }

  /** Reads many rows, one a line, as they come; tells how many are there. Rejects for what breaks off. */
  async stream(
    statement: Statement,
    signal: AbortSignal,
    onRows: (rows: number, bytes: number) => void,
  ): Promise<Blob> {
    const wait = (SLICE_LIMITS.max_execution_time + 15) * 1000;
    const stream = await this.send(statement, 'JSONEachRow', SLICE_LIMITS, signal, wait);
    const parts: Uint8Array[] = [];
    let rows = 0;
    let bytes = 0;
    await this.read(stream, signal, (part) => {
      parts.push(part);
      bytes += part.length;
      for (let at = part.indexOf(10); at >= 0; at = part.indexOf(10, at + 1)) rows++;
      onRows(rows, bytes);
    });
    const blob = new Blob(parts as BlobPart[], { type: 'application/x-ndjson' });
    const fault = brokenEnd(await blob.slice(-TAIL).text(), blob.size > TAIL);
    if (fault)
      throw new CorpusError({ code: 'broken-off', rows: rows - fault.lines, message: fault.message });
    return blob;
  }

  private async send(
    { sql, params }: Statement,
    format: string,
    limits: Settings,
    signal: AbortSignal,
    withinMs: number,
  ): Promise<ReadableStream<Uint8Array>> {
    const client = createClient({
      url: this.base.origin,
      pathname: this.base.pathname,
      username: bytesOf(this.reach.name || 'default'),
      password: bytesOf(this.reach.password),
      request_timeout: withinMs,
      keep_alive: { enabled: false },
      log: { level: ClickHouseLogLevel.OFF },
      fetch: (input, init) => this.fetch(input, init),
    });
    try {
      const { stream } = await client.exec({
        query: `${sql}\nFORMAT ${format}`,
        query_params: params,
        clickhouse_settings: settingsOf(limits, this.isReadonly, this.more) as Record<string, number>,
        abort_signal: signal,
      });
      return stream as ReadableStream<Uint8Array>;
    } catch (error) {
      throw this.errorOf(error, signal, withinMs);
    }
  }

  private errorOf(error: unknown, signal: AbortSignal, withinMs: number): CorpusError {
    if (signal.aborted) return new CorpusError({ code: 'cancelled' });
    if (error instanceof CorpusError) return error;
    const { host } = this;
    const { message, code } = error as Error & { code?: string };
    if (message === 'Timeout error.')
      return new CorpusError({ code: 'slow', host, seconds: Math.round(withinMs / 1000) });
    const said =
      code === undefined ? readServerError(message) : { code: Number(code), message: message.trim() };
    const fault = faultOf(said ?? { code: 0, message: '' }, host);
    const isOurs = isLocal(this.reach.at) && (fault.code === 'sign-in' || fault.code === 'not-clickhouse');
    return new CorpusError(isOurs ? { code: 'no-adapter' } : fault);
  }

  private async fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const asking: RequestInit = {
      ...init,
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      credentials: isLocal(this.reach.at) ? 'same-origin' : 'omit',
    };
    try {
      return await fetch(input, asking);
    } catch (error) {
      if (init?.signal?.aborted) throw error;
      throw new CorpusError(isLocal(this.reach.at) ? { code: 'no-adapter' } : await this.whyNoAnswer());
    }
  }

  /** Browsers tell a page only that nothing came. A request whose answer it may not read tells whether somebody is there. */
  private async whyNoAnswer(): Promise<CorpusFault> {
    const { host } = this;
    try {
      await fetch(this.base.origin, {
        mode: 'no-cors',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(5000),
      });
      return { code: 'no-cors', host };
    } catch {
      return { code: 'down', host };
    }
  }

  private async read(
    stream: ReadableStream<Uint8Array>,
    signal: AbortSignal,
    onPart: (part: Uint8Array) => void,
  ): Promise<void> {
    const quiet = new QuietLimit(QUIET_MS, signal);
    const reader = stream.getReader();
    try {
      for (;;) {
        const { done, value } = await quiet.race(reader.read());
        if (done) return;
        onPart(value);
      }
    } catch (error) {
      void reader.cancel().catch(() => undefined);
      if (signal.aborted) throw new CorpusError({ code: 'cancelled' });
      if (quiet.isOver) throw new CorpusError({ code: 'slow', host: this.host, seconds: QUIET_MS / 1000 });
      const { message } = error as Error;
      throw new CorpusError({ code: 'broken-off', rows: 0, message });
    } finally {
      quiet.end();
    }
  }
}

/**
 * What stands behind the last whole row: an error of the server, or half a row, and how many line breaks it has. Null for
 * an end as it should be. `isCut`: the text begins in the middle of a row.
 */
export function brokenEnd(tail: string, isCut: boolean): (ServerError & { lines: number }) | null {
  const all = tail.split('\n').slice(isCut ? 1 : 0);
  const last = all.slice(-200);
  for (const [i, line] of last.entries()) {
    if (line === '' && i === last.length - 1) continue;
    try {
      JSON.parse(line);
    } catch {
      const error = readServerError(last.slice(i).join('\n')) ?? { code: 0, message: '' };
      return { ...error, lines: last.length - 1 - i };
    }
  }
  return null;
}
