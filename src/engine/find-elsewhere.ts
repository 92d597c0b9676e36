import type { ElsewhereQuestion, ElsewhereReply } from './elsewhere-worker.ts';
import { FailureError } from './failure.ts';
import type { Agreed, Elsewhere } from './load-elsewhere.ts';
import type { CaseSource, OpeningProgress } from './port.ts';
import { spawnWorker } from './spawn-worker.ts';
import { theLibrary } from './the-library.ts';

/** What the reader agreed to since the page was loaded, by address. */
const agreed = new Map<string, Agreed>();
/** The file that came last, for whom it is no case but may be a table. */
let last: { address: string; file: Blob } | null = null;
/** Where the file of an address came from in the end. */
const origins = new Map<string, string>();

const HOSTS = ['hosts that are asked without asking'];

const hostOf = (address: string): string => new URL(address).host;

/** Whether the reader said that this host may always be asked. */
async function isAlways(host: string): Promise<boolean> {
  try {
    const { settings } = await theLibrary();
    const row = (await settings.list()).find(({ key }) => key[0] === HOSTS[0])?.row;
    return row?.fields.get(JSON.stringify([host]))?.at(-1)?.value === true;
  } catch {
    return false;
  }
}

/** The reader agrees to ask the host of an address; `always`: the next time, too. */
export async function agree(address: string, to: Partial<Agreed>, always: boolean): Promise<void> {
  const before = agreed.get(address) ?? { follows: false, isLargeAgreed: false };
  agreed.set(address, { ...before, ...to });
  if (!always) return;
  const library = await theLibrary();
  library.settings.edit(HOSTS, [{ field: [hostOf(address)], value: true, over: 'all' }]);
}

/** The host that a case of another site came from: what the head says of it. */
export const originOf = (address: string): string => hostOf(origins.get(address) ?? address);

/** What an address answered last, whatever it is; null for none. */
export const lastFrom = (address: string): { path: string; file: Blob } | null =>
  last?.address === address
    ? {
        path: decodeURIComponent(new URL(address).pathname.split('/').at(-1) || 'case.json'),
        file: last.file,
      }
    : null;

/** The case at an address of another site, if the reader agreed to ask it; else fails with `ask-host`, and nothing was asked. */
export async function findElsewhere(
  address: string,
  onProgress: (progress: OpeningProgress) => void,
  signal: AbortSignal,
): Promise<CaseSource> {
  const host = hostOf(address);
  const to =
    agreed.get(address) ?? ((await isAlways(host)) ? { follows: false, isLargeAgreed: false } : null);
  if (!to) throw new FailureError({ code: 'ask-host', name: address, host });
  onProgress({ phase: 'connecting' });
  const loaded = await ask({ address, agreed: to }, onProgress, signal);
  origins.set(address, loaded.address);
  last = { address, file: new Blob([loaded.bytes]) };
  return { bytes: loaded.bytes, name: address };
}

function ask(
  question: ElsewhereQuestion,
  onProgress: (progress: OpeningProgress) => void,
  signal: AbortSignal,
): Promise<Elsewhere> {
  const worker = spawnWorker('elsewhere');
  return new Promise<Elsewhere>((resolve, reject) => {
    signal.addEventListener('abort', () =>
      reject(new FailureError({ code: 'cancelled', name: question.address })),
    );
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject(new FailureError({ code: 'no-worker' }));
    });
    worker.addEventListener('message', ({ data }: MessageEvent<ElsewhereReply>) => {
      if ('loaded' in data) resolve(data.loaded);
      else if ('cause' in data) reject(new FailureError(data.cause));
      else onProgress({ phase: 'downloading', ...data });
    });
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}
