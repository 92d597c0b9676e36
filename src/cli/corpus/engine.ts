/** The embedded engine: put into a cache when it is first needed, never a dependency of the app. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ENGINE_VERSION = '3.4.0';
/** What the engine takes on the disk, in MB. */
const ENGINE_SIZE = 546;

/** Where the engine lies; `READOUT_CACHE` puts it elsewhere. */
export function engineFolder(): string {
  const cache =
    process.env.READOUT_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'readout');
  return join(cache, `chdb-${ENGINE_VERSION}`);
}

/** Whether the engine is there, whole. */
export function hasEngine(folder = engineFolder()): boolean {
  try {
    const { version } = JSON.parse(readFileSync(join(folder, 'node_modules/chdb/package.json'), 'utf8')) as {
      version?: string;
    };
    return version === ENGINE_VERSION && existsSync(join(folder, 'whole'));
  } catch {
    return false;
  }
}

/** Why the engine cannot run here; null where it can. */
export function whyNoEngine(platform = process.platform, arch = process.arch): string | null {
  const known = ['linux x64', 'linux arm64', 'darwin x64', 'darwin arm64'];
  return known.includes(`${platform} ${arch}`)
    ? null
    : `The embedded engine runs on Linux and macOS, not on ${platform} ${arch}. With --server, a ClickHouse server can be asked from here.`;
}

async function sizeOf(folder: string): Promise<number> {
  let size = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []))
    if (entry.isFile())
      try {
        size += statSync(join(entry.parentPath, entry.name)).size;
      } catch {
        // It was moved while it was counted.
      }
  return size;
}

/** Installs the engine through npm; says its size first and how far it is. Throws with a sentence where it cannot. */
export async function installEngine(print: (text: string) => void, signal: AbortSignal): Promise<string> {
  const folder = engineFolder();
  const why = whyNoEngine();
  if (why !== null) throw new Error(why);
  if (hasEngine(folder)) return folder;
  print(
    `The embedded engine (chdb ${ENGINE_VERSION}, ClickHouse) is not here yet: ${ENGINE_SIZE} MB, put into ${folder}.`,
  );
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const npm = process.env.npm_execpath;
  const args = [
    'install',
    '--save-exact',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    `chdb@${ENGINE_VERSION}`,
  ];
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const child = spawn(command, [...first, ...args], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    signal,
  });
  let said = '';
  child.stderr.on('data', (text) => {
    said = `${said}${text}`.slice(-2000);
  });
  const timer = setInterval(
    async () => print(`  ${Math.round((await sizeOf(folder)) / 1e6)} of ${ENGINE_SIZE} MB`),
    3000,
  );
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => clearInterval(timer));
  if (status !== 0)
    throw new Error(`The engine was not installed; npm says:\n${said.trim() || `exit code ${status}`}`);
  writeFileSync(join(folder, 'whole'), '');
  return folder;
}

/** An error of the engine, with ClickHouse's number of it (0 = none). */
export class EngineError extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

export type EngineQuery = {
  sql: string;
  params: Readonly<Record<string, string | number>>;
  format: string;
  /** Settings of this query alone; the names are not checked here. */
  settings?: Readonly<Record<string, string | number>>;
  /** With it, the answer comes in pieces and none in the end. */
  onChunk?: (bytes: Uint8Array) => void;
  /** Loads data; all else may only read. */
  isWriting?: boolean;
  signal?: AbortSignal;
};
export type EngineAnswer = { bytes: Uint8Array; rowsRead: number; bytesRead: number };
export type EngineProgress = { rows: number; bytes: number; of: number; written: number };

type Call = {
  query: EngineQuery;
  resolve: (answer: EngineAnswer) => void;
  reject: (error: Error) => void;
  onProgress?: (progress: EngineProgress) => void;
};

type Reply = {
  isReady?: true;
  id?: number;
  chunk?: Uint8Array;
  done?: EngineAnswer;
  fault?: { code: number; message: string };
  progress?: EngineProgress;
};

/** The statement with its settings; its comment is how it is found again to be watched or ended. */
function withSettings({ sql, settings = {} }: EngineQuery, id: number): string {
  if (!/^\s*(?:SELECT|DESCRIBE|INSERT INTO \S+ SELECT)\b/i.test(sql)) return sql;
  const list = Object.entries(settings).map(([name, value]) => `, ${name} = ${Number(value)}`);
  return `${sql} SETTINGS log_comment = 'readout ${id}'${list.join('')}`;
}

/** A query that goes on for so long after it was cancelled is ended with its process. */
const KILL_AFTER_MS = 3000;

/** The engine's process. It is started anew when it ends unasked, since its data lie on the disk. */
export class Engine {
  private child: ChildProcess | null = null;
  private ready: Promise<void> | null = null;
  private readonly calls = new Map<number, Call>();
  private count = 0;
  private isOver = false;
  private readonly packages: string;
  private readonly data: string;

  constructor(packages: string, data: string) {
    this.packages = packages;
    this.data = data;
  }

  /** How many queries are running or waiting. */
  get running(): number {
    return this.calls.size;
  }

  /** Processor time that the engine has taken so far, in ms; 0 where the system does not tell. */
  processorMs(): number {
    try {
      const text = readFileSync(`/proc/${this.child?.pid}/stat`, 'utf8');
      const [user, system] = text
        .slice(text.lastIndexOf(')') + 2)
        .split(' ')
        .slice(11, 13)
        .map(Number);
      return ((user ?? 0) + (system ?? 0)) * 10;
    } catch {
      return 0;
    }
  }

  async ask(query: EngineQuery, onProgress?: (progress: EngineProgress) => void): Promise<EngineAnswer> {
    query.signal?.throwIfAborted();
    await this.start();
    query.signal?.throwIfAborted();
    const id = ++this.count;
    return new Promise<EngineAnswer>((resolve, reject) => {
      this.calls.set(id, { query, resolve, reject, ...(onProgress && { onProgress }) });
      const { params, format, onChunk, isWriting = false, signal } = query;
      const isStream = onChunk !== undefined;
      this.child?.send({ id, sql: withSettings(query, id), params, format, isStream, isWriting });
      const timer = onProgress && setInterval(() => this.child?.send({ watch: id }), 500);
      const cancel = () => this.cancel(id);
      signal?.addEventListener('abort', cancel, { once: true });
      const settle = () => {
        clearInterval(timer);
        signal?.removeEventListener('abort', cancel);
      };
      const call = this.calls.get(id) as Call;
      call.resolve = (answer) => {
        settle();
        resolve(answer);
      };
      call.reject = (error) => {
        settle();
        reject(error);
      };
    });
  }

  /** Ends the process and everything that is asked of it. */
  end(): void {
    this.isOver = true;
    this.child?.kill('SIGKILL');
    this.child = null;
  }

  private cancel(id: number): void {
    const call = this.calls.get(id);
    if (!call) return;
    call.reject(new EngineError(394, 'Query was cancelled.'));
    this.child?.send({ cancel: id });
    const { child } = this;
    setTimeout(() => {
      if (this.calls.has(id) && this.child === child) child?.kill('SIGKILL');
    }, KILL_AFTER_MS).unref();
  }

  private start(): Promise<void> {
    if (this.isOver) return Promise.reject(new Error('The engine was ended.'));
    this.ready ??= new Promise((resolve, reject) => {
      const file = fileURLToPath(new URL('engine-child.mjs', import.meta.url));
      const child = fork(file, [this.packages, this.data], {
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
        execArgv: [],
      });
      this.child = child;
      let said = '';
      child.stderr?.on('data', (text) => {
        said = `${said}${text}`.slice(-2000);
      });
      child.on('message', (reply: Reply) => (reply.isReady ? resolve() : this.hear(reply)));
      child.on('exit', (status) => {
        const error = new EngineError(0, said.trim() || `The engine ended with ${status ?? 'a signal'}.`);
        reject(error);
        if (this.child === child || this.child === null) {
          this.child = null;
          this.ready = null;
          for (const call of this.calls.values()) call.reject(error);
          this.calls.clear();
        }
      });
    });
    return this.ready;
  }

  private hear({ id = 0, chunk, done, fault, progress }: Reply): void {
    const call = this.calls.get(id);
    if (!call) return;
    if (chunk && !call.query.signal?.aborted) call.query.onChunk?.(chunk);
    if (progress) call.onProgress?.(progress);
    if (!done && !fault) return;
    this.calls.delete(id);
    if (done) call.resolve(done);
    else if (fault) call.reject(new EngineError(fault.code, fault.message));
  }
}
