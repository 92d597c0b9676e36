import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { server } from '../../mocks/server.ts';
import { checkServer } from './check-server.ts';

const ADDRESS = 'https://host.example:8443';
const ALL = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'content-type, Authorization',
};
type Answer = { status: number; headers?: Record<string, string>; body?: string };

/** What a page's server would be told of one that answers so, to a question and to OPTIONS. */
function check(answer: Answer, options: Answer = { status: 501 }) {
  const send = ({ status, headers, body }: Answer) =>
    new HttpResponse(body ?? null, { status, ...(headers && { headers }) });
  server.use(
    http.options(ADDRESS, () => send(options)),
    http.get(ADDRESS, () => send(answer)),
  );
  return checkServer(ADDRESS, 'http://127.0.0.1:4317', new AbortController().signal);
}

it('a server that pages may ask, also with a name and a password, is fit', async () => {
  const found = await check({ status: 200, headers: ALL, body: '26.7.2.1\n' }, { status: 204, headers: ALL });
  expect(found).toEqual({
    lines: [`${ADDRESS} runs ClickHouse 26.7.2.1.`, 'It lets pages of other sites ask it.'],
    isFit: true,
  });
});

it('a server whose answers may be read and that refuses OPTIONS, as with add_http_cors_header alone, is not', async () => {
  const { lines, isFit } = await check({
    status: 200,
    headers: { 'Access-Control-Allow-Origin': '*' },
    body: '25.8.1.1\n',
  });
  expect(isFit).toBe(false);
  expect(lines.at(-1)).toMatch(/does not let pages.*http_options_response.*alone does not do/s);
});

it('one that lets pages ask, and none with a name, is not', async () => {
  const headers = { ...ALL, 'Access-Control-Allow-Headers': 'content-type' };
  const { isFit } = await check({ status: 200, headers, body: '25.8.1.1\n' }, { status: 204, headers });
  expect(isFit).toBe(false);
});

it.each([
  [200, '22.8.1.1\n', /runs ClickHouse 22\.8\.1\.1; Readout needs 23\.8 or newer/],
  [
    403,
    'Code: 516. DB::Exception: default: Authentication failed. (AUTHENTICATION_FAILED) (version 26.7.2.1 (official build))\n',
    /is ClickHouse and asks for a name and a password/,
  ],
  [
    401,
    'Code: 192, e.displayText() = DB::Exception: Unknown user default, e.what() = DB::Exception\n',
    /is ClickHouse and asks for a name and a password/,
  ],
  [200, '<!doctype html><title>Shop</title>', /answers, but not as ClickHouse/],
  [404, 'Not found', /answers, but not as ClickHouse/],
])('what answers %i with %j is named', async (status, body, says) => {
  expect((await check({ status, headers: ALL, body })).lines[0]).toMatch(says);
});

it('where nobody is, that is said', async () => {
  server.use(http.get(ADDRESS, () => HttpResponse.error()));
  const { lines, isFit } = await checkServer(ADDRESS, 'http://127.0.0.1:4317', new AbortController().signal);
  expect(isFit).toBe(false);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(`${ADDRESS} does not answer: `);
});
