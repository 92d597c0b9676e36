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
  const allowed = response.headers.get('access-control-allow-origin');
  const isOpen = allowed === '*' || allowed === origin;
  lines.push(
    isOpen
      ? 'It lets pages of other sites read its answers.'
      : 'It does not let pages of other sites read its answers yet: set add_http_cors_header = 1 in the profile, and an answer to OPTIONS requests (http_options_response).',
  );
  return { lines, isFit: isOpen };
}
