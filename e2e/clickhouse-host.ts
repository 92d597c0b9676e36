import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ASK_ALL, type CorpusQuery } from '../src/corpus/corpus-table.ts';
import { answer, type MockCorpus } from './mock-corpus.ts';

/** What a server is like towards a page: as ClickHouse does it, where nothing is said. */
export type ServerHabits = {
  /** `none`: no header lets a page read; `answers-only`: `add_http_cors_header` without `http_options_response`. */
  cors: 'whole' | 'answers-only' | 'none';
  version: string;
  /** Name and password that it accepts. */
  account: readonly [name: string, password: string];
  /** What the account may not, or may not do any more; `hangs` answers nothing at all. */
  refuses: 'nothing' | 'settings' | 'readonly' | 'table' | 'time' | 'hangs';
  /** How a stream ends: as it should, with an error as written since 25.11 or before, or with the connection. */
  stream: 'whole' | 'tagged-error' | 'plain-error' | 'cut';
};

export type ClickHouseHost = {
  url: string;
  /** The headers of every request, in order. */
  seen: { method: string; headers: IncomingMessage['headers'] }[];
  close: () => Promise<void>;
};

const OPTIONS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers':
    'origin, x-requested-with, x-clickhouse-format, content-type, Authorization',
  'Access-Control-Allow-Methods': 'POST, GET, OPTIONS',
  'Access-Control-Max-Age': '86400',
};
/** Errors as ClickHouse 26 words them, with their status. */
const ERRORS = {
  account: [
    403,
    516,
    'reader: Authentication failed: password is incorrect, or there is no user with such name.',
    'AUTHENTICATION_FAILED',
  ],
  settings: [403, 164, "Cannot modify 'max_result_rows' setting in readonly mode.", 'READONLY'],
  readonly: [403, 164, "Cannot modify 'readonly' setting in readonly mode.", 'READONLY'],
  table: [
    403,
    497,
    'reader: Not enough privileges. To execute this query, it is necessary to have the grant SELECT(words) ON press.quotes.',
    'ACCESS_DENIED',
  ],
  time: [408, 159, 'Timeout exceeded: elapsed 30000.5 ms, maximum: 30000 ms.', 'TIMEOUT_EXCEEDED'],
  memory: [500, 241, '(total) memory limit exceeded: would use 9.32 GiB.', 'MEMORY_LIMIT_EXCEEDED'],
} as const;

/**
 * A host that behaves towards a browser as ClickHouse's HTTP interface does, rules of other origins, accounts, errors before
 * and within an answer included; what it counts is counted slowly from a few quotes, by words, outlets and speakers.
 */
export async function startClickHouseHost(corpus: MockCorpus, habits: ServerHabits): Promise<ClickHouseHost> {
  const seen: ClickHouseHost['seen'] = [];
  const server = createServer(async (req, res) => {
    seen.push({ method: req.method ?? '', headers: req.headers });
    const asked = await bodyOf(req);
    if (habits.refuses === 'hangs') return;
    if (habits.cors === 'whole')
      for (const [name, value] of Object.entries(OPTIONS)) res.setHeader(name, value);
    if (req.method === 'OPTIONS') return void res.writeHead(habits.cors === 'whole' ? 204 : 501).end();
    const wrong = refusal(req, asked, habits);
    if (wrong) return refuse(res, wrong, habits.version);
    // The setting of an account is known only once the account is.
    if (habits.cors === 'answers-only') res.setHeader('Access-Control-Allow-Origin', '*');
    if (asked === '') return void res.end(req.url === '/' ? 'Ok.\n' : `${habits.version}\n`);
    const text = answer(asked, queryOf(asked, req.url ?? '/'), corpus).replaceAll('26.7.2.1', habits.version);
    if (!/FORMAT JSONEachRow$/.test(asked) || habits.stream === 'whole') return void res.end(text);
    breakOff(res, text, habits);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What a statement asks for, as far as these tests do, read from its bound parameters. */
function queryOf(sql: string, url: string): CorpusQuery {
  const { searchParams } = new URL(url, 'http://localhost');
  const values = (text: string) =>
    [...text.matchAll(/\{(p\d+):String\}/g)].map(([, name]) => searchParams.get(`param_${name}`) ?? '');
  const chosen = (column: string) =>
    values(new RegExp(`corpus\\.\`${column}\` IN \\(([^)]*)\\)`).exec(sql)?.[1] ?? '');
  const needles = values((sql.match(/LIKE \{p\d+:String\}/g) ?? []).join(' '));
  const words = [...new Set(needles.map((pattern) => pattern.slice(1, -1)))].join(' ');
  return { ...ASK_ALL, words, outlets: chosen('outlet'), speakers: chosen('speaker') };
}

type Refusal = keyof typeof ERRORS;

/** Why a request is refused before anything is read; null for none. */
function refusal(req: IncomingMessage, sql: string, { account, refuses }: ServerHabits): Refusal | null {
  const given = Buffer.from(/^Basic (.+)$/.exec(req.headers.authorization ?? '')?.[1] ?? '', 'base64');
  if (req.method === 'POST' && given.toString('utf8') !== account.join(':')) return 'account';
  const settings = new URL(req.url ?? '/', 'http://localhost').searchParams;
  if (refuses === 'settings' && settings.has('max_result_rows')) return 'settings';
  if (refuses === 'readonly' && settings.has('readonly')) return 'readonly';
  if (refuses === 'table' && /^(?:DESCRIBE|SELECT (?!version))/.test(sql)) return 'table';
  return refuses === 'time' && / AS kind/.test(sql) ? 'time' : null;
}

const worded = (which: Refusal, version: string): string => {
  const [, code, message, name] = ERRORS[which];
  return `Code: ${code}. DB::Exception: ${message} (${name}) (version ${version} (official build))\n`;
};

function refuse(res: ServerResponse, which: Refusal, version: string): void {
  res.writeHead(ERRORS[which][0], {
    'Content-Type': 'text/plain; charset=UTF-8',
    'X-ClickHouse-Exception-Code': ERRORS[which][1],
  });
  res.end(worded(which, version));
}

/** The first row of a stream, after a 200, and then what goes wrong. */
function breakOff(res: ServerResponse, text: string, { stream, version }: ServerHabits): void {
  const error = worded('memory', version);
  res.writeHead(200, {
    'Content-Type': 'application/x-ndjson; charset=UTF-8',
    'X-ClickHouse-Exception-Tag': 'dmrdfnujjqvszhav',
  });
  res.write(text.slice(0, text.indexOf('\n') + 1), () => {
    if (stream === 'cut') res.destroy();
    else if (stream === 'plain-error') res.end(error);
    else
      res.end(
        `\r\n__exception__\r\ndmrdfnujjqvszhav\n${error}${Buffer.byteLength(error)} dmrdfnujjqvszhav\r\n__exception__\r\n`,
      );
  });
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of req as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
