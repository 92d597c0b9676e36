/** The built site and, beside it, the adapter: one origin on this computer. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { preview } from 'vite';
import { contentPolicy, HEADERS } from '../site/content-security-policy.ts';
import { ADAPTER_PATH, type AdapterOptions, answerRequest, cookieName, isOwnHost } from './adapter.ts';

type Options = {
  root: string;
  port: number;
  /** What `/enter/<token>` lets in, and the engine behind it; null where a server elsewhere is asked. */
  adapter: Omit<AdapterOptions, 'hosts'> | null;
  /** Another host that the page may reach: "https://host:8443". */
  connect: string | null;
  /** The first page, as an address within the site. */
  first: string;
};

export type Served = { address: string; close: () => Promise<void> };

/** Serves until it is closed. Rejects where the port is taken. */
export async function serveCorpus({ root, port, adapter, connect, first }: Options): Promise<Served> {
  let hosts: string[] = [];
  const page = () => pageFor(join(root, 'dist/index.html'), connect);
  const answer = (req: IncomingMessage, res: ServerResponse, next: () => void): void => {
    const path = (req.url ?? '/').split(/[?#]/)[0] ?? '/';
    if (!isOwnHost(req, hosts)) {
      res.writeHead(403, { 'Content-Type': 'text/plain' });
      res.end('This site is for this computer only.');
    } else if (adapter && path.startsWith(ADAPTER_PATH)) {
      void answerRequest(req, res, { ...adapter, hosts: () => hosts });
    } else if (adapter && path.startsWith('/enter/')) {
      enter(res, path.slice('/enter/'.length), adapter.token, req.socket.localPort ?? 0, first);
    } else if (connect !== null && path === '/sw.js') {
      // What it kept would have the policy of the build, without the host that was named here.
      res.writeHead(404, { 'Content-Type': 'text/plain' });
      res.end('Not found');
    } else if (!/\.[a-z0-9]+$/i.test(path) && !existsSync(join(root, 'dist', path, '.'))) {
      sendPage(res, page());
    } else if (path.endsWith('/') || existsSync(join(root, 'dist', path, 'index.html'))) {
      sendPage(res, page());
    } else next();
  };
  const server = await preview({
    root,
    logLevel: 'error',
    preview: { host: '127.0.0.1', port, strictPort: true, open: false },
    plugins: [
      {
        name: 'readout:corpus',
        configurePreviewServer: (site) => {
          site.middlewares.use(answer);
        },
      },
    ],
  });
  const at = server.httpServer.address() as AddressInfo;
  hosts = [`127.0.0.1:${at.port}`, `localhost:${at.port}`];
  return {
    address: `http://127.0.0.1:${at.port}${adapter ? `/enter/${adapter.token}` : first}`,
    close: () => server.close(),
  };
}

type Page = { html: string; policy: string };

/** The built page, its policy wider by the one host that was named. */
function pageFor(file: string, connect: string | null): Page {
  const html = readFileSync(file, 'utf8');
  if (connect === null) return { html, policy: HEADERS['Content-Security-Policy'] ?? '' };
  const policy = contentPolicy([connect]);
  return {
    html: html.replace(/(http-equiv="Content-Security-Policy" content=")[^"]*/, `$1${policy}`),
    policy,
  };
}

function sendPage(res: ServerResponse, { html, policy }: Page): void {
  res.writeHead(200, {
    ...HEADERS,
    'Content-Security-Policy': policy,
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  res.end(html);
}

/** Lets in whoever shows the token: a cookie that no script and no other site can use, and on to the page. */
function enter(res: ServerResponse, shown: string, token: string, port: number, first: string): void {
  const digest = (text: string) => createHash('sha256').update(text).digest('hex');
  if (digest(shown) !== digest(token)) {
    res.writeHead(403, { 'Content-Type': 'text/plain' });
    res.end('This address is from an earlier start of the command. Open the one that it printed last.');
    return;
  }
  res.writeHead(303, {
    'Set-Cookie': `${cookieName(port)}=${token}; HttpOnly; SameSite=Strict; Path=/`,
    'Referrer-Policy': 'no-referrer',
    Location: first,
  });
  res.end();
}
