import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient } from '@clickhouse/client-web';
import { http, passthrough } from 'msw';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { readAnswer, readServerError } from '../../corpus/server-error.ts';
import { server as mocks } from '../../mocks/server.ts';
import { answerRequest, cookieName } from './adapter.ts';
import { EngineError, type EngineQuery } from './engine.ts';
import { readParameter, readQuestion } from './read-only.ts';

const asked: EngineQuery[] = [];
let cancelled = 0;
/** An engine that knows three statements. */
const engine = {
  async ask(query: EngineQuery) {
    asked.push(query);
    const text = (value: string) => new TextEncoder().encode(value);
    if (query.sql.includes('breaks')) {
      query.onChunk?.(text('{"a":"1"}\n'));
      throw new EngineError(241, 'Code: 241. DB::Exception: Memory limit exceeded.');
    }
    if (query.sql.includes('waits'))
      await new Promise((_, reject) =>
        query.signal?.addEventListener('abort', () => {
          cancelled++;
          reject(new EngineError(394, 'Query was cancelled.'));
        }),
      );
    return { bytes: text('{"meta":[],"data":[["a"]],"rows":1}'), rowsRead: 7, bytesRead: 9 };
  },
};
const server = createServer((req, res) => {
  void answerRequest(req, res, {
    engine,
    token: 'let-me-in',
    hosts: () => [`127.0.0.1:${port()}`],
    tableFunctions: new Set(['file', 'url']),
    version: '26.7',
  });
});
const port = () => (server.address() as AddressInfo).port;
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => server.close());
beforeEach(() => mocks.use(http.all('*/clickhouse/', () => passthrough())));

const connect = (password = 'let-me-in') =>
  createClient({ url: `http://127.0.0.1:${port()}`, pathname: 'clickhouse/', username: 'x', password });

const send = (headers: Record<string, string>, body = 'SELECT 1', method = 'POST') =>
  new Promise<{ status: number; text: string }>((resolve) => {
    const req = request({ port: port(), host: '127.0.0.1', path: '/clickhouse/', method, headers }, (res) => {
      let text = '';
      res.on('data', (part) => {
        text += part;
      });
      res.on('end', () => resolve({ status: res.statusCode ?? 0, text }));
    });
    req.end(method === 'GET' ? undefined : body);
  });

describe('the adapter over the embedded engine', () => {
  it('answers the web client: parameters as they were given, settings that limit, and what was read', async () => {
    const value = "tab\t, line\n, 'quote', \\ and пл";
    const answer = await connect().query({
      query: 'SELECT {p0:String} AS a',
      format: 'JSONCompact',
      query_params: { p0: value },
      clickhouse_settings: { max_execution_time: 5, readonly: '2' },
    });
    expect(readAnswer(await answer.text())).toMatchObject({ rows: [['a']] });
    expect(asked.at(-1)).toMatchObject({
      sql: 'SELECT {p0:String} AS a',
      format: 'JSONCompact',
      params: { p0: value },
      settings: { max_execution_time: 5 },
    });
  });

  test('lets nobody in without the token, under another name, or from another site', async () => {
    await expect(connect('guess').query({ query: 'SELECT 1' })).rejects.toThrow(/token/);
    const host = `127.0.0.1:${port()}`;
    const cookie = `${cookieName(port())}=let-me-in`;
    expect((await send({ host, cookie })).status).toBe(200);
    expect((await send({ host, cookie: `${cookieName(port())}=no` })).status).toBe(403);
    expect((await send({ host: 'evil.example', cookie })).status).toBe(403);
    expect((await send({ host, cookie, origin: 'https://evil.example' })).status).toBe(403);
    expect((await send({ host, cookie }, '', 'GET')).status).toBe(405);
    expect((await send({ host, cookie }, 'x'.repeat(300_000))).status).toBe(413);
  });

  it('says an error after it has begun as a server does, and ends what nobody waits for', async () => {
    const client = connect();
    const { stream } = await client.exec({ query: 'SELECT breaks FORMAT JSONEachRow' });
    expect(readServerError(await new Response(stream).text())).toEqual({
      code: 241,
      message: 'Memory limit exceeded.',
    });
    const away = new AbortController();
    const waiting = client.query({ query: 'SELECT waits', abort_signal: away.signal });
    await expect.poll(() => asked.at(-1)?.sql).toBe('SELECT waits');
    away.abort();
    await expect(waiting).rejects.toThrow();
    await expect.poll(() => cancelled).toBe(1);
  });

  it.each([
    'INSERT INTO corpus VALUES (1)',
    'DROP TABLE corpus',
    'SELECT 1; DROP TABLE corpus',
    "SELECT * FROM file('/etc/passwd')",
    "SELECT * FROM  FILE ('/etc/passwd', LineAsString)",
    "SELECT url('http://evil.example')",
    'SELECT 1 -- file',
    'SELECT /* */ 1',
    "SELECT 1 INTO OUTFILE 'x'",
    'SELECT 1 SETTINGS readonly = 0',
    "SELECT 'open",
  ])('refuses %s', (sql) => {
    expect(typeof readQuestion(sql, new Set(['file', 'url']))).toBe('string');
  });

  it('lets names and texts hold what they want', () => {
    expect(readQuestion('SELECT name FROM system.settings', new Set(['file']))).toMatchObject({
      format: 'TabSeparated',
    });
    const sql = "SELECT `a;--\\` file(` FROM `corpus` WHERE x LIKE 'DROP; file(''' AND y = {p0:String}";
    expect(readQuestion(`${sql}\nFORMAT JSONCompact`, new Set(['file']))).toEqual({
      sql,
      format: 'JSONCompact',
    });
    expect(readParameter("a\\tb\\\\n\\'")).toBe("a\tb\\n'");
  });
});
