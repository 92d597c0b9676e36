import { afterEach, expect, test, vi } from 'vitest';
import { LIMITS } from '../lib/limits.ts';
import type { FailureError } from './failure.ts';
import { loadElsewhere } from './load-elsewhere.ts';

const ADDRESS = 'https://papers.example/a.case.json';
const AGREED = { follows: false, isLargeAgreed: false };
const told = { onBytes: () => undefined };

afterEach(() => void vi.unstubAllGlobals());

/** What another site does when it is asked as we ask, and when it is only probed. */
function site(asked: () => Response, probed: () => Response = () => Response.error()) {
  const seen: RequestInit[] = [];
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    seen.push(init);
    const answer = init.mode === 'no-cors' ? probed() : asked();
    if (answer.type === 'error') throw new TypeError('Failed to fetch');
    return answer;
  });
  return seen;
}

const causeOf = (agreed = AGREED, quietMs?: number) =>
  loadElsewhere(ADDRESS, agreed, told, quietMs).then(
    () => null,
    (error: FailureError) => error.cause,
  );

test('a file of another site comes whole, asked without cookies, referrer or redirection', async () => {
  const seen = site(() => new Response('{"case":{}}'));
  const { bytes, address } = await loadElsewhere(ADDRESS, AGREED, told);
  expect([new TextDecoder().decode(bytes), address]).toEqual(['{"case":{}}', ADDRESS]);
  expect(seen).toMatchObject([{ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual' }]);
});

test('a site that does not share is told apart from one that is down', async () => {
  site(Response.error, () => new Response(''));
  expect(await causeOf()).toMatchObject({ code: 'not-shared', host: 'papers.example' });
  site(Response.error);
  expect(await causeOf()).toMatchObject({ code: 'down' });
});

test('being sent on, missing, guarded, broken and silent files say so', async () => {
  site(() => ({ type: 'opaqueredirect' }) as Response);
  expect(await causeOf()).toMatchObject({ code: 'sent-elsewhere' });
  for (const [status, code] of [
    [404, 'gone'],
    [403, 'forbidden'],
    [500, 'server'],
  ] as const) {
    site(() => new Response('', { status }));
    expect(await causeOf()).toMatchObject({ code });
  }
  site(() => new Response(new ReadableStream({ pull: () => new Promise(() => undefined) })));
  expect(await causeOf(AGREED, 20)).toMatchObject({ code: 'silent', bytes: 0 });
  site(() => new Response(new ReadableStream({ pull: (c) => c.error(new Error('cut')) })));
  expect(await causeOf()).toMatchObject({ code: 'cut-off' });
});

test('a large file is asked about before it is read, also where its size is not said, and a huge one is not read', async () => {
  const large = String(LIMITS.elsewhereAsked + 1);
  site(() => new Response('{}', { headers: { 'content-length': large } }));
  expect(await causeOf()).toMatchObject({ code: 'large', bytes: Number(large), canBeRead: true });
  expect(await causeOf({ ...AGREED, isLargeAgreed: true })).toBeNull();
  const huge = String(LIMITS.elsewhere + 1);
  site(() => new Response('{}', { headers: { 'content-length': huge } }));
  expect(await causeOf({ ...AGREED, isLargeAgreed: true })).toMatchObject({
    code: 'large',
    canBeRead: false,
  });
  const chunk = new Uint8Array(8_000_000);
  site(() => new Response(new ReadableStream({ pull: (c) => c.enqueue(chunk) })));
  expect(await causeOf()).toMatchObject({ code: 'large', canBeRead: true });
});
