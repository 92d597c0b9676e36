import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { countStatement } from '../corpus/ask.ts';
import { ASK_ALL, corpusTable } from '../corpus/corpus-table.ts';
import { FakeClickHouse, refusal, silence, table } from '../mocks/fake-clickhouse.ts';
import { asCorpusFault, brokenEnd, CorpusClient, hostOf, isAllowed } from './corpus-client.ts';

const AT = 'https://press.example:8443/';
const COUNT = countStatement(
  corpusTable('quotes', [{ name: 'words', type: 'String', comment: '' }], new Map([['words', 'words']])),
  ASK_ALL,
);
const never = new AbortController().signal;

let house: FakeClickHouse;
/** The page that asks: its address, and the policy it came with. */
function page(address: string, policy: string | null = null): void {
  vi.stubGlobal('window', { location: new URL(address) });
  vi.stubGlobal('document', {
    querySelector: () => (policy === null ? null : { getAttribute: () => policy }),
  });
}
beforeEach(() => {
  house = new FakeClickHouse();
  vi.stubGlobal('fetch', house.fetch);
  page('https://readout.example/');
});
afterEach(() => void vi.unstubAllGlobals());

const client = (at = AT, name = 'ada', password = 'pässword') => new CorpusClient({ at, name, password });
const faultOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'answered',
    (error: unknown) => asCorpusFault(error),
  );

test('a reader connects: the version is asked, then the columns; those that are only written are none', async () => {
  house.next = (sql) =>
    sql.startsWith('DESCRIBE')
      ? table([
          ['words', 'String', '', '', 'what was said'],
          ['raw', 'String', 'EPHEMERAL', '', ''],
          ['day', 'Date'],
        ])
      : null;
  expect(await client().connect('press.quotes', never)).toEqual({
    version: '26.7.2.1',
    columns: [
      { name: 'words', type: 'String', comment: 'what was said' },
      { name: 'day', type: 'Date', comment: '' },
    ],
  });
  expect(house.statements('DESCRIBE')).toEqual(['DESCRIBE TABLE `press`.`quotes`']);
});

test('whatever is asked goes to the host named, without cookies or referrer, follows nobody, and is limited', async () => {
  const asking = client();
  await asking.connect('quotes', never);
  await asking.ask(COUNT, never);
  for (const { url, init } of house.asked) {
    expect(url.origin).toBe('https://press.example:8443');
    expect(init).toMatchObject({ credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' });
    const { searchParams } = url;
    expect([searchParams.get('readonly'), searchParams.get('max_execution_time')]).toEqual(['2', '30']);
  }
  // Of the settings that quicken a search only the one that this engine knows.
  const { searchParams } = house.asked.at(-1)!.url;
  expect([...searchParams.keys()].filter((name) => name.startsWith('text_index'))).toEqual([
    'text_index_like_min_pattern_length',
  ]);
  const sent = new Headers(house.asked[0]!.init.headers).get('authorization') ?? '';
  const letters = atob(sent.replace('Basic ', ''));
  expect(new TextDecoder().decode(Uint8Array.from(letters, (one) => one.charCodeAt(0)))).toBe('ada:pässword');
});

test('an account that is read-only by itself is not told so again', async () => {
  house.next = (_, __) =>
    house.asked.at(-1)!.url.searchParams.has('readonly')
      ? refusal(164, "Cannot modify 'readonly' setting in readonly mode.", 'READONLY')
      : null;
  const asking = client();
  await asking.connect('quotes', never);
  expect((await asking.ask(COUNT, never)).rows).toEqual([['0']]);
  expect(house.asked.map(({ url }) => url.searchParams.has('readonly'))).toEqual([true, false, false, false]);
});

test('an engine that is too old is asked nothing more', async () => {
  house.version = '23.3.1.1';
  expect(await faultOf(client().connect('quotes', never))).toEqual({
    code: 'old',
    host: 'press.example:8443',
    version: '23.3.1.1',
  });
  expect(house.statements('DESCRIBE')).toEqual([]);
});

test.each([
  [516, 'Authentication failed', 'AUTHENTICATION_FAILED', { code: 'sign-in' }],
  [60, 'Unknown table', 'UNKNOWN_TABLE', { code: 'no-table', message: 'Unknown table' }],
  [497, 'Not enough privileges', 'ACCESS_DENIED', { code: 'no-rights' }],
  [999, 'Odd', 'ODD_THING', { code: 'server', number: 999 }],
])('error %i of the server is told as what it means', async (code, message, name, fault) => {
  house.next = () => refusal(code, message, name);
  expect(await faultOf(client().connect('quotes', never))).toMatchObject(fault);
});

test('an error that comes after a good beginning is one all the same', async () => {
  house.next = () =>
    Response.json({
      data: [],
      exception: 'Code: 241. DB::Exception: Memory limit exceeded. (MEMORY_LIMIT_EXCEEDED)',
    });
  expect(await faultOf(client().ask(COUNT, never))).toMatchObject({ code: 'memory' });
});

test('a host that answers as no engine does is said not to be one', async () => {
  house.next = () => new Response('<h1>Welcome</h1>', { status: 404 });
  expect(await faultOf(client().connect('quotes', never))).toEqual({
    code: 'not-clickhouse',
    host: 'press.example:8443',
  });
});

test.each([
  ['is there but does not share its answers', () => new Response(''), 'no-cors'],
  ['is not there', () => Promise.reject(new TypeError('Failed to fetch')), 'down'],
])('a host that %s is told apart by a question whose answer nobody reads', async (_, probed, code) => {
  house.next = (_, init) =>
    init.mode === 'no-cors' ? probed() : Promise.reject(new TypeError('Failed to fetch'));
  expect(await faultOf(client().connect('quotes', never))).toEqual({ code, host: 'press.example:8443' });
});

test('the engine beside the page is asked on this site, with the cookie that it set; where it is not, it says how to start it', async () => {
  page('https://readout.example/');
  const local = client('local', '', '');
  await local.ask(COUNT, never);
  const { url, init } = house.asked[0]!;
  expect(url.href).toMatch(/^https:\/\/readout\.example\/clickhouse\//);
  expect(init.credentials).toBe('same-origin');
  expect(hostOf('local')).toBe('this computer');
  for (const next of [
    () => Promise.reject(new TypeError('Failed to fetch')),
    () => refusal(516, 'no', 'AUTHENTICATION_FAILED'),
    () => new Response('<p>', { status: 404 }),
  ]) {
    house.next = next;
    expect(await faultOf(local.ask(COUNT, never))).toEqual({ code: 'no-adapter' });
  }
});

test('what the page may not ask, or a browser does not let it, is not tried', async () => {
  page('https://readout.example/', "default-src 'none'; connect-src 'self' https://other.example:8443");
  expect(await faultOf(client().connect('quotes', never))).toMatchObject({ code: 'not-allowed' });
  page('https://readout.example/');
  expect(await faultOf(client('http://press.example:8123/').connect('quotes', never))).toMatchObject({
    code: 'mixed',
  });
  expect(house.asked).toEqual([]);
  await client('http://localhost:8123/').connect('quotes', never);
  expect(house.asked).toHaveLength(2);
});

test.each([
  ["connect-src 'self' https://press.example:8443", true],
  ["img-src *; connect-src https://press.example:*; font-src 'self'", true],
  ['connect-src https://press.example:9443', false],
  ["default-src 'self'", false],
  [null, true],
])('under the policy %s the host may be asked: %s', (policy, isIt) => {
  expect(isAllowed(new URL(AT), policy)).toBe(isIt);
  expect(isAllowed(new URL('https://readout.example/clickhouse/'), policy)).toBe(true);
});

const lines = (...rows: object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const told: number[] = [];
const stream = (signal = never) => client().stream(COUNT, signal, (rows) => told.push(rows));

test('rows come one a line, and how many are there is told as they come', async () => {
  const text = lines({ words: 'a\nb' }, { words: 'ü' }, { words: 'c' });
  house.next = () => new Response(text);
  told.length = 0;
  const blob = await stream();
  expect(await blob.text()).toBe(text);
  expect(told.at(-1)).toBe(3);
  expect(house.asked[0]!.sql).toMatch(/\nFORMAT JSONEachRow$/);
});

test('an answer that ends in an error of the server, or in half a row, is not taken for whole', async () => {
  house.next = () =>
    new Response(
      `${lines({ words: 'a' })}Code: 241. DB::Exception: Memory limit exceeded. (MEMORY_LIMIT_EXCEEDED)\n`,
    );
  expect(await faultOf(stream())).toEqual({ code: 'broken-off', rows: 1, message: 'Memory limit exceeded.' });
  // The lines that newer servers put round an error are no quotes either.
  const error = 'Code: 241. DB::Exception: Memory limit exceeded. (MEMORY_LIMIT_EXCEEDED)\n';
  house.next = () =>
    new Response(`${lines({ words: 'a' })}\r\n__exception__\r\ntag\n${error}74 tag\r\n__exception__\r\n`);
  expect(await faultOf(stream())).toEqual({ code: 'broken-off', rows: 1, message: 'Memory limit exceeded.' });
  house.next = () => new Response(`${lines({ words: 'a' })}{"words":"b`);
  expect(await faultOf(stream())).toEqual({ code: 'broken-off', rows: 1, message: '' });
  house.next = () =>
    new Response(new ReadableStream({ pull: (controller) => controller.error(new Error('cut')) }));
  expect(await faultOf(stream())).toEqual({ code: 'broken-off', rows: 0, message: 'cut' });
});

test('the end of a long answer is looked at from its first whole row on', () => {
  expect(brokenEnd(`alf":1}\n${lines({ a: 1 })}`, true)).toBeNull();
  expect(brokenEnd(`alf":1}\n${lines({ a: 1 })}`, false)).toEqual({ code: 0, message: '', lines: 2 });
  expect(brokenEnd('', false)).toBeNull();
});

test('what nobody waits for any more is cancelled, before it answers and while it does', async () => {
  const stop = new AbortController();
  house.next = silence;
  const asked = faultOf(client().ask(COUNT, stop.signal));
  await vi.waitFor(() => expect(house.asked).toHaveLength(1));
  stop.abort();
  expect(await asked).toEqual({ code: 'cancelled' });
  const later = new AbortController();
  house.next = (_, init) =>
    new Response(
      new ReadableStream({
        start: (controller) =>
          init.signal?.addEventListener('abort', () => controller.error(new Error('gone'))),
        pull: () => later.abort(),
      }),
    );
  expect(await faultOf(stream(later.signal))).toEqual({ code: 'cancelled' });
});

test('a server that says nothing, or stops in the middle, is given up', async () => {
  vi.useFakeTimers();
  try {
    house.next = silence;
    const first = faultOf(client().connect('quotes', never));
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await first).toEqual({ code: 'slow', host: 'press.example:8443', seconds: 15 });
    house.next = () => new Response(new ReadableStream({ pull: () => new Promise(() => undefined) }));
    const second = faultOf(stream());
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await second).toEqual({ code: 'slow', host: 'press.example:8443', seconds: 60 });
  } finally {
    vi.useRealTimers();
  }
});

test('what nobody foresaw keeps its own words', () => {
  expect(asCorpusFault(new Error('odd'))).toEqual({ code: 'server', number: 0, message: 'odd' });
  expect(asCorpusFault('odd')).toEqual({ code: 'server', number: 0, message: 'odd' });
});
