import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { createGzip, gzipSync } from 'node:zlib';
import { getResponse } from 'msw';
import { headersOf } from '../src/cli/site/content-security-policy.ts';
import { pathUnder } from '../src/cli/site/path-under.ts';
import { handlers } from '../src/mocks/handlers.ts';
import type { HostHabits } from './host-habits.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** What hosts count their visitors with: the policy lets none of it run. */
const ADDED = '<script>document.title = "counted"</script>';

export type StaticHost = {
  url: string;
  /** From now on another folder is the site, as after a deploy. */
  serve: (folder: string) => void;
  /** From now on every address answers this page with 200, as a network does that wants a sign-in first; null ends it. */
  standIn: (page: string | null) => void;
  close: () => Promise<void>;
};

/**
 * A static host: files of a folder under a base path, a folder's `index.html`, and `404.html` for all else; no rewrites
 * and no headers, unless that is its habit. Sentinel cases are answered too, byte by byte, as a real connection would.
 */
export async function startStaticHost(
  folder: string,
  base = '/',
  habits: HostHabits = {},
): Promise<StaticHost> {
  let site = folder;
  let inPlace: string | null = null;
  const server = createServer(async (req, res) => {
    if (inPlace !== null) {
      res.writeHead(200, { 'Content-Type': 'text/html' });
      return res.end(inPlace);
    }
    const mocked = await getResponse([...handlers], new Request(new URL(req.url ?? '/', 'http://localhost')));
    if (mocked) return send(mocked, res);
    const found = find(site, pathUnder(base, req.url), habits);
    if (found.sentTo !== undefined) {
      const { search } = new URL(req.url ?? '/', 'http://localhost');
      res.writeHead(habits.sendsIndexOn ?? 301, { Location: `${base}${found.sentTo}${search}` });
      return res.end();
    }
    const isPacked = habits.packs === true && /\bgzip\b/.test(String(req.headers['accept-encoding']));
    const ending = extname(found.file);
    res.writeHead(found.status, {
      'Content-Type': (ending === '.json' && habits.jsonType) || (TYPES[ending] ?? 'text/plain'),
      ...(habits.readsHeaders && headersOf(pathUnder(base, req.url) ?? '')),
      ...(habits.cachesFor && { 'Cache-Control': `max-age=${habits.cachesFor}` }),
      ...(isPacked && { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' }),
    });
    if (!existsSync(found.file)) return res.end('Not found');
    if (habits.addsToPages && ending === '.html') {
      const page = readFileSync(found.file, 'utf8').replace('</body>', `${ADDED}</body>`);
      return res.end(isPacked ? gzipSync(page) : page);
    }
    // A folder that is taken away while the page still asks for parts breaks off as a host that goes down.
    const file = createReadStream(found.file).on('error', () => res.destroy());
    if (isPacked) file.pipe(createGzip()).pipe(res);
    else file.pipe(res);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}${base}`,
    serve: (other) => {
      site = other;
    },
    standIn: (page) => {
      inPlace = page;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Found = { file: string; status: number; sentTo?: string };

/** The file that a host of these habits has at a path of the site, or where it sends the reader on to. */
function find(folder: string, asked: string | null, habits: HostHabits): Found {
  const { sendsIndexOn, folders, missing = '404.html' } = habits;
  const nothing: Found =
    missing === 'page-with-200'
      ? { file: join(folder, 'index.html'), status: 200 }
      : { file: join(folder, missing), status: 404 };
  if (asked === null) return { file: join(folder, 'plain-404'), status: 404 };
  for (const [place, site] of Object.entries(habits.beneath ?? {}))
    if (asked.startsWith(place)) return find(site, asked.slice(place.length), {});
  const path = habits.isCaseBlind ? spelledAsKept(folder, asked) : asked;
  const file = join(folder, path);
  if (sendsIndexOn && /(?:^|\/)index\.html$/.test(path) && existsSync(file)) {
    const above = path.slice(0, -'index.html'.length);
    return { ...nothing, sentTo: folders === 'without-slash' ? above.replace(/\/$/, '') : above };
  }
  if (!existsSync(file)) return nothing;
  if (!statSync(file).isDirectory()) return { file, status: 200 };
  if (folders === 'with-slash' && path !== '' && !path.endsWith('/'))
    return { ...nothing, sentTo: `${path}/` };
  if (folders === 'without-slash' && path.endsWith('/')) return { ...nothing, sentTo: path.slice(0, -1) };
  const index = join(file, 'index.html');
  return existsSync(index) ? { file: index, status: 200 } : nothing;
}

/** A path as the folder spells it, whatever the capitals of the one that was asked for. */
function spelledAsKept(folder: string, path: string): string {
  let place = folder;
  return path
    .split('/')
    .map((part) => {
      const names = existsSync(place) && statSync(place).isDirectory() ? readdirSync(place) : [];
      const name = names.find((known) => known.toLowerCase() === part.toLowerCase()) ?? part;
      place = join(place, name);
      return name;
    })
    .join('/');
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
