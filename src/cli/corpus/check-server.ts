/** Looks at a ClickHouse server before the page does: says in words what the page would meet. */
import { isOldEngine, OLDEST } from '../../corpus/fault.ts';
import { readServerError } from '../../corpus/server-error.ts';

/** What was found out, a line each, and whether the page can connect. */
export type Checked = { lines: string[]; isFit: boolean };

/** Asks a server for its version and whether it lets pages of `origin` read its answers. Sends no name and no password. */
export async function checkServer(address: string, origin: string, signal: AbortSignal): Promise<Checked> {
  const lines: string[] = [];
  let response: Response;
  try {
    const url = new URL(address);
    url.search = new URLSearchParams({ query: 'SELECT version()' }).toString();
    response = await fetch(url, { signal, redirect: 'manual', headers: { Origin: origin } });
  } catch (error) {
    const { cause } = error as { cause?: Error };
    return {
      lines: [`${address} does not answer: ${cause?.message ?? (error as Error).message}`],
      isFit: false,
    };
  }
  const text = await response.text();
  const fault = response.ok ? null : readServerError(text);
  if (response.ok && /^\d+\.\d+/.test(text)) {
    const version = text.trim();
    if (isOldEngine(version))
      return {
        lines: [`${address} runs ClickHouse ${version}; Readout needs ${OLDEST.join('.')} or newer.`],
        isFit: false,
      };
    lines.push(`${address} runs ClickHouse ${version}.`);
  } else if (fault && [192, 193, 194, 516].includes(fault.code)) {
    lines.push(`${address} is ClickHouse and asks for a name and a password: the page has fields for them.`);
  } else if (!fault) {
    return { lines: [`${address} answers, but not as ClickHouse's HTTP interface does.`], isFit: false };
  } else lines.push(`${address} is ClickHouse and says: ${fault.message}`);
  const isOpen = await mayBeAsked(address, origin, response, signal);
  lines.push(
    isOpen
      ? 'It lets pages of other sites ask it.'
      : 'It does not let pages of other sites ask it yet: its configuration needs an answer to OPTIONS requests (http_options_response) with Access-Control-Allow-Origin, and Authorization among Access-Control-Allow-Headers. The setting add_http_cors_header alone does not do: with it, requests with a name and a password are still refused, and errors cannot be read.',
  );
  return { lines, isFit: isOpen };
}

/**
 * Whether a page may ask with a name and a password, and read what it is answered: a browser asks beforehand by OPTIONS,
 * which ClickHouse answers only where it is configured, whatever its other answers carry.
 */
async function mayBeAsked(
  address: string,
  origin: string,
  answered: Response,
  signal: AbortSignal,
): Promise<boolean> {
  const lets = ({ headers }: Response) =>
    ['*', origin].includes(headers.get('access-control-allow-origin') ?? '');
  const headers = {
    Origin: origin,
    'Access-Control-Request-Method': 'POST',
    'Access-Control-Request-Headers': 'authorization',
  };
  try {
    const before = await fetch(address, { method: 'OPTIONS', signal, redirect: 'manual', headers });
    const allowed = (before.headers.get('access-control-allow-headers') ?? '').toLowerCase();
    return before.ok && lets(before) && lets(answered) && /(?:^|[\s,])authorization(?:$|[\s,])/.test(allowed);
  } catch {
    return false;
  }
}
