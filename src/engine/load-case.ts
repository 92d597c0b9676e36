/**
 * The only module that reaches the network from the worker, where the page's Content-Security-Policy does not hold:
 * it asks this site and nobody else, and sends nothing.
 */
import { joinBytes } from '../lib/join-bytes.ts';
import { LIMITS } from '../lib/limits.ts';
import { type FailureCause, FailureError } from './failure.ts';
import type { OpeningProgress } from './port.ts';
import { QuietLimit } from './quiet-limit.ts';

/** Bytes are reported at most this often. */
const EVERY_MS = 60;

/** A site that sends nothing for so long is given up. */
export const QUIET_MS = LIMITS.quietMs;

type Options = {
  /** What the reader calls the thing that is loaded. */
  name: string;
  onProgress?: ((progress: OpeningProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** The name of the case that stays open if this fails. */
  kept?: string | null;
  /** How long nothing may come before it is given up; see `QUIET_MS`. */
  quietMs?: number;
};

/** This site, wherever this runs; in a test without an address, the one that tests pretend to be. */
const home = (): string => globalThis.location?.origin ?? 'http://localhost';

const ASKING: RequestInit = {
  mode: 'same-origin',
  credentials: 'same-origin',
  referrerPolicy: 'no-referrer',
};

/** Whether a site answers an address by naming another one: browsers tell a circle of them as if nobody had answered. */
async function isSentOn(url: URL): Promise<boolean> {
  try {
    return (await fetch(url, { ...ASKING, redirect: 'manual' })).type === 'opaqueredirect';
  } catch {
    return false;
  }
}

/** The text of a file of this site; see `loadCaseBytes`. */
export const loadText = async (address: string, options: Options): Promise<string> =>
  new TextDecoder().decode(await loadCaseBytes(address, options));

/** The bytes of a file of this site. Rejects with a `FailureError`; other origins are refused before any request. */
export async function loadCaseBytes(address: string, options: Options): Promise<Uint8Array> {
  const { name, signal, onProgress, kept = null, quietMs = QUIET_MS } = options;
  const fail = (cause: FailureCause) => new FailureError(cause, kept);
  const url = new URL(address, home());
  if (url.origin !== home()) throw fail({ code: 'other-origin', name, origin: url.origin });
  onProgress?.({ phase: 'connecting' });
  const quiet = new QuietLimit(quietMs, signal);
  const read = { bytes: 0 };
  const silent = () => fail({ code: 'silent', name, seconds: Math.round(quietMs / 1000), bytes: read.bytes });
  let response: Response;
  try {
    response = await quiet.race(fetch(url, { ...ASKING, signal: quiet.signal }));
  } catch {
    quiet.end();
    if (signal?.aborted) throw fail({ code: 'cancelled', name });
    if (quiet.isOver) throw silent();
    if (await isSentOn(url)) throw fail({ code: 'sent-on', name });
    throw fail({ code: 'unreachable', name, isOffline: globalThis.navigator?.onLine === false });
  }
  if (response.status === 401 || response.status === 403)
    throw fail({ code: 'forbidden', name, status: response.status });
  if (response.status === 404 || response.status === 410) throw fail({ code: 'missing', name });
  if (!response.ok) throw fail({ code: 'server', name, status: response.status });
  const isPage = /\bhtml\b/.test(response.headers.get('content-type') ?? '');
  const total = sizeOf(response);
  let content: Uint8Array;
  try {
    content = await readBytes(response, read, quiet, (bytes) =>
      onProgress?.({ phase: 'downloading', bytes, total }),
    );
  } catch {
    if (signal?.aborted) throw fail({ code: 'cancelled', name });
    if (quiet.isOver) throw silent();
    throw fail({ code: 'cut-off', name, bytes: read.bytes, total });
  } finally {
    quiet.end();
  }
  if (total !== null && read.bytes < total) throw fail({ code: 'cut-off', name, bytes: read.bytes, total });
  // Some hosts call every file a page: what it holds decides.
  const start = new TextDecoder().decode(content.subarray(0, 200));
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(start) || (isPage && !/^\ufeff?\s*[{[]/.test(start)))
    throw fail({ code: 'web-page', name });
  return content;
}

/** A file of this site as it is, whatever it holds. Rejects with a `FailureError`. */
export async function loadBytes(address: string, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const url = new URL(address, home());
  if (url.origin !== home()) throw new FailureError({ code: 'other-origin', name, origin: url.origin });
  let response: Response;
  try {
    response = await fetch(url, ASKING);
  } catch {
    throw new FailureError({ code: 'unreachable', name, isOffline: globalThis.navigator?.onLine === false });
  }
  if (response.status === 404) throw new FailureError({ code: 'missing', name });
  if (!response.ok) throw new FailureError({ code: 'server', name, status: response.status });
  return new Uint8Array(await response.arrayBuffer());
}

/** Content-Length counts packed bytes when the answer is packed, and we read unpacked ones: then it says nothing. */
function sizeOf(response: Response): number | null {
  const packing = response.headers.get('content-encoding');
  const length = Number(response.headers.get('content-length') ?? Number.NaN);
  return (packing === null || packing === 'identity') && Number.isSafeInteger(length) ? length : null;
}

async function readBytes(
  response: Response,
  read: { bytes: number },
  quiet: QuietLimit,
  onBytes: (bytes: number) => void,
): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  let reported = performance.now() - EVERY_MS;
  while (reader) {
    const { done, value } = await quiet.race(reader.read());
    if (done) break;
    parts.push(value);
    read.bytes += value.byteLength;
    if (performance.now() - reported >= EVERY_MS) {
      reported = performance.now();
      onBytes(read.bytes);
    }
  }
  onBytes(read.bytes);
  // Joined once: room that grows with what comes took two to three times as long.
  return joinBytes(parts);
}
