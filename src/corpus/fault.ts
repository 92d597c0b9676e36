import { formatCount, formatNumber } from '../lib/format-count.ts';
import { isolate } from '../lib/isolate.ts';
import type { ServerError } from './server-error.ts';

/** Why a corpus did not answer. `host` is the one that was asked. */
export type CorpusFault =
  | { code: 'down' | 'no-cors' | 'not-allowed' | 'mixed' | 'not-clickhouse' | 'sign-in'; host: string }
  | { code: 'slow'; host: string; seconds: number }
  | { code: 'no-adapter' }
  | { code: 'old'; host: string; version: string }
  | { code: 'setting'; host: string; message: string }
  | {
      code:
        | 'no-rights'
        | 'no-table'
        | 'no-column'
        | 'too-long'
        | 'too-many-bytes'
        | 'too-many-rows'
        | 'memory';
      message: string;
    }
  | { code: 'cut-short'; rows: number; of: number }
  | { code: 'broken-off'; rows: number; message: string }
  | { code: 'cancelled' }
  | { code: 'server'; number: number; message: string };

/** The oldest version that is asked: before it, bound parameters and folding are not whole. */
export const OLDEST = [23, 8] as const;

/** Whether a version such as "26.7.2.1" can be asked. */
export function isOldEngine(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
}

const CODES: ReadonlyMap<number, CorpusFault['code']> = new Map([
  [497, 'no-rights'],
  [60, 'no-table'],
  [81, 'no-table'],
  [47, 'no-column'],
  [16, 'no-column'],
  [159, 'too-long'],
  [160, 'too-long'],
  [307, 'too-many-bytes'],
  [158, 'too-many-rows'],
  [396, 'too-many-rows'],
  [241, 'memory'],
  [394, 'cancelled'],
] as const);

/** What an error of the server means for the reader. */
export function faultOf({ code, message }: ServerError, host: string): CorpusFault {
  if (code === 164 || code === 452) return { code: 'setting', host, message };
  if (code === 115) return { code: 'old', host, version: '' };
  if ([192, 193, 194, 516].includes(code)) return { code: 'sign-in', host };
  const known = CODES.get(code);
  if (known === 'cancelled') return { code: 'cancelled' };
  if (known) return { code: known, message } as CorpusFault;
  if (code === 0 && message === '') return { code: 'not-clickhouse', host };
  return { code: 'server', number: code, message };
}

type Told = { happened: string; next: string };

/** A fault in two plain sentences: what happened, and what can be done. */
export function describeFault(fault: CorpusFault): Told {
  const host = 'host' in fault ? isolate(fault.host) : '';
  const said = 'message' in fault && fault.message !== '' ? ` It says: ${isolate(fault.message)}` : '';
  switch (fault.code) {
    case 'down':
      return {
        happened: `${host} does not answer.`,
        next: 'Check the address and its port, and whether the server is running and can be reached from here.',
      };
    case 'no-cors':
      return {
        happened: `${host} is there, but does not let pages of this site read its answers.`,
        next: 'Whoever runs it must allow this site: in ClickHouse, the setting add_http_cors_header = 1 and an answer to OPTIONS requests (http_options_response).',
      };
    case 'not-allowed':
      return {
        happened: `This copy of Readout was not built to reach ${host}, so nothing was sent.`,
        next: 'Whoever built it names the hosts of corpora: CONNECT=https://host:8443 npm run build. Or start npm run corpus -- --server with the address.',
      };
    case 'mixed':
      return {
        happened: `Browsers do not let a page that came over https ask ${host} over http.`,
        next: 'Use the https address of the server, on ClickHouse usually port 8443.',
      };
    case 'not-clickhouse':
      return {
        happened: `${host} answered, but not as ClickHouse does.`,
        next: 'Check the address: it is that of the HTTP interface, usually port 8123, or 8443 for https.',
      };
    case 'sign-in':
      return {
        happened: `${host} does not accept this name and password.`,
        next: 'Check both. They are kept until this page closes, and nowhere else.',
      };
    case 'no-adapter':
      return {
        happened: 'The engine on this computer does not know this browser, or is not running.',
        next: 'Start npm run corpus -- FILES, and open the address that it prints.',
      };
    case 'slow':
      return {
        happened: `${host} did not answer within ${formatCount(fault.seconds, 'second')}.`,
        next: 'Try again, or ask for less: fewer days, fewer outlets.',
      };
    case 'old':
      return {
        happened: `${host} runs ClickHouse ${fault.version || 'in a version'} that is too old to be asked.`,
        next: `Readout needs ${OLDEST.join('.')} or newer.`,
      };
    case 'setting':
      return {
        happened: `${host} does not let this account set limits on its own queries.${said}`,
        next: 'Readout asks nothing without limits on time, rows and bytes. Whoever runs the server gives the account a profile with readonly = 2 instead of 1.',
      };
    default:
      return describeAnswer(fault, said);
  }
}

function describeAnswer(fault: CorpusFault, said: string): Told {
  switch (fault.code) {
    case 'no-rights':
      return {
        happened: `This account may not read that.${said}`,
        next: 'Whoever runs the server grants it SELECT on the table.',
      };
    case 'no-table':
      return {
        happened: `There is no such table.${said}`,
        next: 'Write it as database.table, as the server spells it.',
      };
    case 'no-column':
      return {
        happened: `A column that the mapping names is not there.${said}`,
        next: 'Change how the columns are read.',
      };
    case 'too-long':
      return {
        happened: 'The server needed longer than it may take.',
        next: 'Ask for less: fewer days, fewer outlets, a longer word.',
      };
    case 'too-many-bytes':
      return {
        happened: 'The server would have to read more than it may.',
        next: 'Ask for less: fewer days, fewer outlets.',
      };
    case 'too-many-rows':
      return {
        happened: 'The answer has more rows than may be sent.',
        next: 'Ask for less: fewer days, fewer outlets, another word.',
      };
    case 'memory':
      return {
        happened: 'The server has too little memory for this.',
        next: 'Ask for less, or tell whoever runs it.',
      };
    case 'cut-short':
      return {
        happened: `${formatCount(fault.rows, 'quote')} of ${formatNumber(fault.of)} arrived. Nothing was opened.`,
        next: 'The table changed meanwhile, or something on the way broke off. Try again.',
      };
    case 'broken-off':
      return {
        happened: `The server broke off after ${formatCount(fault.rows, 'quote')}. Nothing was opened.${said}`,
        next: 'Try again, or ask for less.',
      };
    case 'cancelled':
      return {
        happened: 'This was cancelled. Nothing was opened.',
        next: 'What you asked for is as it was.',
      };
    default:
      return {
        happened: `The server answered with error ${'number' in fault ? fault.number : 0}.${said}`,
        next: 'Try again. If it stays, tell whoever runs the server.',
      };
  }
}
