/**
 * The only module that asks another site for anything, in a worker that the reader started by a press. It sends no
 * credentials, no referrer and nothing of the page, follows no redirection unasked and reads no more than was agreed.
 */
import { LIMITS } from '../lib/limits.ts';
import { type FailureCause, FailureError } from './failure.ts';
import { QuietLimit } from './quiet-limit.ts';

/** `follows`: the reader agreed to be sent on; `isLargeAgreed`: to a file of any size that can be read at all. */
export type Agreed = { follows: boolean; isLargeAgreed: boolean };

export type Elsewhere = { bytes: Uint8Array<ArrayBuffer>; address: string };

type Told = { onBytes: (bytes: number, total: number | null) => void; signal?: AbortSignal };

const ASKING: RequestInit = {
  mode: 'cors',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
};

/** Milliseconds in which a site shows that it is there at all. */
const PROBE_MS = 8_000;

/** Whether anybody answers at an address, though not us: one request whose answer nobody can read. */
async function isThere(address: string): Promise<boolean> {
  try {
    await fetch(address, { ...ASKING, mode: 'no-cors', signal: AbortSignal.timeout(PROBE_MS) });
    return true;
  } catch {
    return false;
  }
}

/** A file of another site, and the address that it came from in the end. Rejects with a `FailureError`. */
export async function loadElsewhere(
  address: string,
  { follows, isLargeAgreed }: Agreed,
  { onBytes, signal }: Told,
  quietMs: number = LIMITS.quietMs,
): Promise<Elsewhere> {
  const name = address;
  const { host } = new URL(address);
  const fail = (cause: FailureCause) => new FailureError(cause);
  const quiet = new QuietLimit(quietMs, signal);
  let bytes = 0;
  const why = (): FailureError => {
    if (signal?.aborted) return fail({ code: 'cancelled', name });
    return fail({ code: 'silent', name, seconds: Math.round(quietMs / 1000), bytes });
  };
  try {
    let response: Response;
    try {
      const redirect = follows ? 'follow' : 'manual';
      response = await quiet.race(fetch(address, { ...ASKING, redirect, signal: quiet.signal }));
    } catch {
      if (signal?.aborted || quiet.isOver) throw why();
      if (globalThis.navigator?.onLine === false) throw fail({ code: 'unreachable', name, isOffline: true });
      if (await isThere(address)) throw fail({ code: 'not-shared', name, host });
      throw fail({ code: 'down', name, host });
    }
    if (response.type === 'opaqueredirect') throw fail({ code: 'sent-elsewhere', name, host });
    if (response.status === 401 || response.status === 403)
      throw fail({ code: 'forbidden', name, status: response.status });
    if (response.status === 404 || response.status === 410) throw fail({ code: 'gone', name, host });
    if (!response.ok) throw fail({ code: 'server', name, status: response.status });
    const length = Number(response.headers.get('content-length') ?? Number.NaN);
    const total = Number.isSafeInteger(length) ? length : null;
    const most = isLargeAgreed ? LIMITS.elsewhere : LIMITS.elsewhereAsked;
    const large = (size: number) =>
      fail({
        code: 'large',
        name,
        host,
        bytes: size,
        most,
        canBeRead: !isLargeAgreed && size <= LIMITS.elsewhere,
      });
    if (total !== null && total > most) throw large(total);
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const reader = response.body?.getReader();
    while (reader) {
      let step: ReadableStreamReadResult<Uint8Array<ArrayBuffer>>;
      try {
        step = await quiet.race(reader.read());
      } catch {
        if (signal?.aborted || quiet.isOver) throw why();
        throw fail({ code: 'cut-off', name, bytes, total });
      }
      if (step.done) break;
      bytes += step.value.length;
      if (bytes > most) {
        await reader.cancel().catch(() => undefined);
        throw large(bytes);
      }
      parts.push(step.value);
      onBytes(bytes, total);
    }
    return { bytes: new Uint8Array(await new Blob(parts).arrayBuffer()), address: response.url || address };
  } finally {
    quiet.end();
  }
}
