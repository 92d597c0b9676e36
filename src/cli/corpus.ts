/**
 * Opens a corpus: quotes too many for a browser, asked where they are.
 *
 *   npm run corpus -- FILES… [--map m.json] [--port N] [--no-open]
 *   npm run corpus -- --server https://host:8443 [--port N] [--no-open]
 *
 * FILES          Parquet, NDJSON, CSV or TSV (also packed), or one case file; files of one corpus have the same columns
 * --map FILE     how columns become fields (data/README.md); without it they are guessed
 * --server URL   asks this ClickHouse server instead of an engine on this computer
 * --port N       where the page is served; 4317 where nothing is said
 * --no-open      prints the page's address and does not open it
 *
 * The engine is put into a cache when it is first needed, and its size is said before. The files are loaded once and kept
 * there (or in the folder that `READOUT_DATA` names) until they change. Ctrl-C ends everything. Exit code 2: nothing was opened, and a sentence says why.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { decodeCase } from '../case/decode.ts';
import { decodeMapping, type Mapping } from '../import/mapping.ts';
import { caseRows } from './corpus/case-rows.ts';
import { checkServer } from './corpus/check-server.ts';
import { ENGINE_VERSION, Engine, engineFolder, installEngine } from './corpus/engine.ts';
import {
  CORPUS_TABLE,
  type CorpusFile,
  corpusFormat,
  loadCorpus,
  lookAtFiles,
} from './corpus/load-corpus.ts';
import { serveCorpus } from './corpus/serve.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const USAGE =
  'Usage: npm run corpus -- FILES… [--map m.json] [--port N] [--no-open]\n   or: npm run corpus -- --server https://host:8443 [--port N] [--no-open]';
const PORT = 4317;

type Asked = { files: string[]; map: string | null; server: string | null; port: number; isOpened: boolean };

function readArguments(args: readonly string[]): Asked {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      map: { type: 'string' },
      server: { type: 'string' },
      port: { type: 'string' },
      'no-open': { type: 'boolean' },
    },
  });
  const port = Number(values.port ?? PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error('--port is a number up to 65535.');
  if (positionals.length === 0 && values.server === undefined)
    throw new Error('No file and no server is named.');
  if (positionals.length > 0 && values.server !== undefined)
    throw new Error('Either files or a server is named, not both.');
  return {
    files: positionals,
    map: values.map ?? null,
    server: values.server ?? null,
    port,
    isOpened: values['no-open'] !== true,
  };
}

/** The address of a server without path, name and password; throws with a sentence. */
function serverAddress(text: string): string {
  if (!URL.canParse(text)) throw new Error(`${text} is no address such as https://host:8443.`);
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol))
    throw new Error('The address of a server begins with https:// or http://.');
  if (url.username !== '' || url.password !== '')
    throw new Error('Name and password do not belong into the address: the page has fields for them.');
  return url.origin;
}

/** The page's first address: a link to a corpus, as `filter/corpus-link.ts` writes it. */
const firstPage = (at: string, table: string): string =>
  `/corpus?corpus=${encodeURIComponent(`at=${at}${table === '' ? '' : `;table=${table}`}`)}`;

function buildSite(print: (text: string) => void): void {
  if (existsSync(join(root, 'dist/index.html'))) return;
  print('The site is built first …');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const { status, stderr } = spawnSync(process.execPath, [vite, 'build'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The site could not be built:\n${stderr}`);
}

function openBrowser(address: string): void {
  const command = { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? 'xdg-open';
  spawn(command, [address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

/** The files as the engine reads them; a case is written as rows into the corpus's folder. */
function filesOf(paths: readonly string[], folder: string): CorpusFile[] {
  return paths.map((given) => {
    const path = resolve(given);
    if (!existsSync(path) || !statSync(path).isFile()) throw new Error(`There is no file ${given}.`);
    const format = corpusFormat(path);
    if (format !== null) return { path, format };
    const text = /\.json$/i.test(path) ? readFileSync(path, 'utf8') : '';
    const { file, problems } = text === '' ? { file: null, problems: [] } : decodeCase(text);
    if (!file)
      throw new Error(
        `${given} is no Parquet, NDJSON, CSV or TSV file${problems.length > 0 ? `, and no case: ${problems[0]?.message}` : ', and no case'}.`,
      );
    const rows = join(folder, 'case.ndjson');
    writeFileSync(rows, caseRows(file));
    return { path: rows, format: 'JSONEachRow' };
  });
}

/** The same for the same files, map and engine: what was loaded of them is asked again. */
function signatureOf(paths: readonly string[], map: string | null): string {
  const hash = createHash('sha256').update(`4 ${ENGINE_VERSION}`);
  for (const path of [...paths, ...(map === null ? [] : [map])]) {
    const info = statSync(path, { throwIfNoEntry: false });
    hash.update(`\n${resolve(path)} ${info?.size} ${info?.mtimeMs}`);
  }
  return hash.digest('hex').slice(0, 16);
}

function readMap(path: string | null): Mapping | null {
  return path === null ? null : decodeMapping(JSON.parse(readFileSync(path, 'utf8')));
}

/** An engine with the files loaded. What is half loaded when it is cancelled is deleted. */
export async function openEngine(
  asked: Pick<Asked, 'files' | 'map'>,
  print: (text: string) => void,
  signal: AbortSignal,
): Promise<Engine> {
  const packages = await installEngine(print, signal);
  const kept = process.env.READOUT_DATA ?? join(dirname(engineFolder()), 'corpora');
  const folder = join(kept, signatureOf(asked.files, asked.map));
  const isLoaded = existsSync(join(folder, 'loaded'));
  if (!isLoaded) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const engine = new Engine(packages, join(folder, 'data'));
  try {
    if (isLoaded) print(`Loaded before, and kept in ${folder}.`);
    else {
      const files = filesOf(asked.files, folder);
      const looked = await lookAtFiles(engine, files, readMap(asked.map));
      const read = [...looked.fields].map(([field, column]) => `${column} as ${field}`);
      print(`Read ${read.join(', ')}.`);
      print(`Loading into ${folder} …`);
      const began = performance.now();
      const rows = await loadCorpus(engine, files, looked, { print, signal });
      print(`${rows.toLocaleString('en-GB')} rows in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
      writeFileSync(join(folder, 'loaded'), '');
    }
    return engine;
  } catch (error) {
    engine.end();
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** What an adapter over an engine needs to know of it. */
export async function adapterOf(engine: Engine) {
  const ask = async (sql: string): Promise<string[]> => {
    const { bytes } = await engine.ask({ sql, params: {}, format: 'TabSeparated' });
    return new TextDecoder().decode(bytes).split('\n').filter(Boolean);
  };
  const [version = ''] = await ask('SELECT version()');
  const tableFunctions = new Set(await ask('SELECT lower(name) FROM system.table_functions'));
  return { engine, version, tableFunctions, token: randomBytes(24).toString('base64url') };
}

/** Runs the command until it is ended; gives the exit code. */
async function runCorpus(args: readonly string[], print: (text: string) => void): Promise<number> {
  const over = new AbortController();
  const end = () => over.abort();
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  let engine: Engine | null = null;
  try {
    const asked = readArguments(args);
    const server = asked.server === null ? null : serverAddress(asked.server);
    if (server !== null) {
      const { lines } = await checkServer(server, `http://127.0.0.1:${asked.port}`, over.signal);
      for (const line of lines) print(line);
    } else engine = await openEngine(asked, print, over.signal);
    buildSite(print);
    const site = await serveCorpus({
      root,
      port: asked.port,
      adapter: engine && (await adapterOf(engine)),
      connect: server,
      first: server === null ? firstPage('local', CORPUS_TABLE) : firstPage(server, ''),
    });
    print(`The corpus is at ${site.address}\nThis address is for this computer only. Ctrl-C ends it.`);
    if (asked.isOpened) openBrowser(site.address);
    await new Promise<void>((resolve) => {
      if (over.signal.aborted) resolve();
      over.signal.addEventListener('abort', () => resolve());
    });
    void site.close();
    return 0;
  } catch (error) {
    if (over.signal.aborted) return 130;
    const { code, message } = error as NodeJS.ErrnoException;
    print(
      code === 'EADDRINUSE' || /already in use/.test(message)
        ? 'This port is taken; choose another with --port.'
        : message,
    );
    if (String(code).startsWith('ERR_PARSE_ARGS') || /is named/.test(message)) print(USAGE);
    return 2;
  } finally {
    engine?.end();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exit(await runCorpus(process.argv.slice(2), console.log));
