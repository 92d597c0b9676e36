/** As much of ClickHouse's HTTP interface as its web client and this page need, over the embedded engine. */
import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { INDEX_SETTINGS, PRESS_LIMITS, settingsOf } from '../../corpus/limits.ts';
import { type EngineAnswer, EngineError, type EngineQuery } from './engine.ts';
import { readParameter, readQuestion } from './read-only.ts';

/** Where the adapter answers, below the site's own address. */
export const ADAPTER_PATH = '/clickhouse/';
/** Longer questions than any page of ours asks. */
const MAX_BODY = 256_000;

export type AdapterOptions = {
  engine: { ask(query: EngineQuery): Promise<EngineAnswer> };
  /** What the reader's browser shows to be let in: as a cookie, or as the password. */
  token: string;
  /** The hosts under which this may be asked: "127.0.0.1:4317". */
  hosts: () => readonly string[];
  /** Functions that read more than tables, in lower case. */
  tableFunctions: ReadonlySet<string>;
  version: string;
};

/** Settings that the engine is told; others that a client sends are its own affair, or read-only by themselves. */
const PASSED: ReadonlySet<string> = new Set(
  Object.keys({ ...settingsOf(PRESS_LIMITS, true), ...INDEX_SETTINGS }).filter(
    (name) => name !== 'cancel_http_readonly_queries_on_client_close',
  ),
);
const IGNORED =
  /^(?:query_id|readonly|cancel_http_readonly_queries_on_client_close|default_format|wait_end_of_query)$/;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const isSame = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

/** The name of the cookie that holds the token; browsers share cookies between the ports of one host. */
export const cookieName = (port: number): string => `readout-corpus-${port}`;

/** Whether a request shows the token, as the cookie of this port or as the password. */
export function isKnown(req: IncomingMessage, token: string): boolean {
  const name = cookieName(req.socket.localPort ?? 0);
  const cookies = (req.headers.cookie ?? '').split(';').map((part) => part.trim());
  if (cookies.some((part) => part.startsWith(`${name}=`) && isSame(part.slice(name.length + 1), token)))
    return true;
  const basic = /^Basic (.+)$/.exec(req.headers.authorization ?? '')?.[1];
  if (basic === undefined) return false;
  const [, password = ''] = Buffer.from(basic, 'base64').toString('utf8').split(/:(.*)/s);
  return isSame(password, token);
}

/** Whether a request comes from this computer's own page: a name that merely leads here is another's. */
export function isOwnHost(req: IncomingMessage, hosts: readonly string[]): boolean {
  const { host = '', origin } = req.headers;
  if (!hosts.includes(host)) return false;
  return origin === undefined || hosts.some((own) => origin === `http://${own}`);
}

/** Answers a request below `ADAPTER_PATH`. Whoever closes the connection ends the query. */
export async function answerRequest(
  req: IncomingMessage,
  res: ServerResponse,
  options: AdapterOptions,
): Promise<void> {
  const refuse = (status: number, code: number, message: string, name: string) => {
    if (res.headersSent) return breakOff(res, `Code: ${code}. DB::Exception: ${message} (${name})`);
    res.writeHead(status, {
      'Content-Type': 'text/plain; charset=UTF-8',
      'X-ClickHouse-Exception-Code': code,
    });
    res.end(`Code: ${code}. DB::Exception: ${message} (${name}) (version ${options.version})\n`);
  };
  if (!isOwnHost(req, options.hosts()))
    return refuse(403, 497, 'This host is not asked from there.', 'ACCESS_DENIED');
  if (!isKnown(req, options.token))
    return refuse(403, 516, 'The token is missing or wrong.', 'AUTHENTICATION_FAILED');
  if (req.method !== 'POST') return refuse(405, 62, 'Questions are sent by POST.', 'SYNTAX_ERROR');
  const text = await bodyOf(req);
  if (text === null) return refuse(413, 62, 'The question is too long.', 'SYNTAX_ERROR');
  const question = readQuestion(text, options.tableFunctions);
  if (typeof question === 'string') return refuse(403, 497, question, 'ACCESS_DENIED');
  const asked = readAddress(new URL(req.url ?? '/', 'http://localhost').searchParams);
  if (typeof asked === 'string') return refuse(404, 115, asked, 'UNKNOWN_SETTING');
  const closed = new AbortController();
  res.on('close', () => closed.abort());
  try {
    await answer(res, { ...question, ...asked, signal: closed.signal }, options);
  } catch (error) {
    if (res.destroyed) return;
    const { code, message } = error instanceof EngineError ? error : { code: 0, message: String(error) };
    const plain = message.replace(/^Code: \d+\. DB::Exception: /, '');
    refuse(code === 60 ? 404 : code === 164 ? 403 : 500, code, plain, 'EMBEDDED_ENGINE');
  }
}

/** Rows that come one a line are sent as they come; all else is one answer. */
const isStreamed = (format: string): boolean => /EachRow/.test(format);

async function answer(res: ServerResponse, query: EngineQuery, { engine }: AdapterOptions): Promise<void> {
  const head = (more: Record<string, string> = {}) =>
    res.writeHead(200, {
      'Content-Type': query.format.startsWith('JSON')
        ? 'application/json; charset=UTF-8'
        : 'text/plain; charset=UTF-8',
      'Cache-Control': 'no-store',
      'X-ClickHouse-Query-Id': randomUUID(),
      'X-ClickHouse-Format': query.format,
      'X-ClickHouse-Exception-Tag': 'readoutadaptertag',
      ...more,
    });
  if (!isStreamed(query.format)) {
    const { bytes, rowsRead, bytesRead } = await engine.ask(query);
    head({
      'X-ClickHouse-Summary': JSON.stringify({ read_rows: `${rowsRead}`, read_bytes: `${bytesRead}` }),
    });
    return void res.end(bytes);
  }
  await engine.ask({
    ...query,
    onChunk: (bytes) => {
      if (!res.headersSent) head();
      res.write(bytes);
    },
  });
  if (!res.headersSent) head();
  res.end();
}

/** An error after the answer has begun, marked as ClickHouse marks it since 25.11. */
function breakOff(res: ServerResponse, message: string): void {
  const text = `${message}\n`;
  const size = Buffer.byteLength(text);
  res.end(`\r\n__exception__\r\nreadoutadaptertag\n${text}${size} readoutadaptertag\r\n__exception__\r\n`);
}

/** Parameters and settings of an address; a sentence for a setting that is not known here. */
function readAddress(search: URLSearchParams): Pick<EngineQuery, 'params' | 'settings'> | string {
  const params: Record<string, string> = {};
  const settings: Record<string, number> = {};
  for (const [name, value] of search)
    if (/^param_p\d+$/.test(name)) params[name.slice(6)] = readParameter(value);
    else if (PASSED.has(name) && /^\d{1,15}$/.test(value)) settings[name] = Number(value);
    else if (!IGNORED.test(name)) return `Unknown setting ${name}.`;
  return { params, settings };
}

async function bodyOf(req: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of req as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MAX_BODY) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
