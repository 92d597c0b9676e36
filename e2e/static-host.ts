import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { getResponse } from 'msw';
import { pathUnder } from '../src/cli/site/path-under.ts';
import { handlers } from '../src/mocks/handlers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export type StaticHost = { url: string; close: () => Promise<void> };

/**
 * The plainest host there is: files of a folder under a base path, a folder's `index.html`, and `404.html` for all else;
 * no rewrites and no headers. Sentinel cases are answered too, byte by byte, as a real connection would.
 */
export async function startStaticHost(folder: string, base = '/'): Promise<StaticHost> {
  const server = createServer(async (req, res) => {
    const mocked = await getResponse([...handlers], new Request(new URL(req.url ?? '/', 'http://localhost')));
    if (mocked) return send(mocked, res);
    const path = pathUnder(base, req.url);
    let file = join(folder, path ?? '404.html');
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    const isThere = path !== null && existsSync(file);
    const served = isThere ? file : join(folder, '404.html');
    res.writeHead(isThere ? 200 : 404, { 'Content-Type': TYPES[extname(served)] ?? 'text/plain' });
    createReadStream(served).pipe(res);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Passes a mocked answer on as it comes; where its body breaks off, so does the connection. */
function send(response: Response, res: ServerResponse): void {
  if (response.type === 'error') {
    res.destroy();
    return;
  }
  res.writeHead(response.status, Object.fromEntries(response.headers));
  if (!response.body) {
    res.end();
    return;
  }
  const body = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
  body.on('error', () => res.destroy());
  res.on('close', () => body.destroy());
  body.pipe(res);
}
