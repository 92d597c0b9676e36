import type { Problem } from '../case/problems.ts';
import { formatBytes } from '../lib/format-bytes.ts';
import { formatCount } from '../lib/format-count.ts';
import { CONTENT_WORDS } from './content-words.ts';
import { asFailureError, type Failure, type FailureCause, type FailureCode } from './failure.ts';

const countFatal = (problems: readonly Problem[]): number =>
  problems.filter(({ severity }) => severity === 'fatal').length;

function whatHappened(cause: FailureCause): string {
  const name = 'name' in cause ? cause.name : '';
  switch (cause.code) {
    case 'missing':
      return `There is no case “${name}” on this site (404).`;
    case 'server':
      return `The site could not hand out “${name}”: it answered with error ${cause.status}.`;
    case 'unreachable':
      return cause.isOffline
        ? `“${name}” was not loaded: this computer is offline.`
        : `“${name}” was not loaded: the site did not answer.`;
    case 'cut-off':
      return cause.total === null
        ? `The connection broke while “${name}” was loading, after ${formatBytes(cause.bytes)}.`
        : `The connection broke while “${name}” was loading: ${formatBytes(cause.bytes)} of ${formatBytes(cause.total)} arrived.`;
    case 'web-page':
      return `The site answered with a web page instead of the case “${name}”.`;
    case 'forbidden':
      return cause.status === 401
        ? `“${name}” is kept behind a sign-in: the site answered with error 401.`
        : `The site refuses to hand out “${name}” (error ${cause.status}).`;
    case 'sent-on':
      return `The site sends whoever asks for “${name}” on to another address, in a circle or away from this site.`;
    case 'silent':
      return cause.bytes === 0
        ? `“${name}” was not loaded: the site did not answer within ${cause.seconds} seconds.`
        : `“${name}” stopped coming: nothing more arrived for ${cause.seconds} seconds, after ${formatBytes(cause.bytes)}.`;
    case 'other-content':
      return `“${name}” is ${CONTENT_WORDS[cause.content][0]}, not a case.`;
    case 'no-worker':
      return 'The part of Readout that reads cases did not arrive, so no case can be opened.';
    case 'not-json':
      return `“${name}” is not valid JSON${placeOf(cause.problems)}.`;
    case 'too-new':
      return `“${name}” is written in a version of the format that this Readout cannot read.`;
    case 'wrong-shape':
      return `“${name}” cannot be read as a case: ${formatCount(countFatal(cause.problems), 'thing')} must be put right first.`;
    case 'other-origin':
      return `“${name}” is on another site (${cause.origin}). Readout only loads cases of its own site.`;
    case 'ask-host':
      return `This link shows a case that lies on ${cause.host}.`;
    case 'sent-elsewhere':
      return `${cause.host} sends whoever asks for this case on to another address.`;
    case 'not-shared':
      return `${cause.host} answers, but does not let pages of other sites read this file.`;
    case 'down':
      return `${cause.host} does not answer.`;
    case 'gone':
      return `There is no such case on ${cause.host}.`;
    case 'large':
      return `The case on ${cause.host} is larger than ${formatBytes(cause.most)}: ${formatBytes(cause.bytes)}${cause.canBeRead ? '' : ', more than this page reads'}.`;
    case 'cancelled':
      return `You stopped the loading of “${name}”.`;
    case 'not-here':
      return 'The case of this link is not kept in this browser.';
    case 'file-gone':
      return `“${name}” cannot be read: it was moved, changed or locked after it was chosen.`;
    case 'too-much':
      return `These files are ${formatBytes(cause.bytes)} together; this page reads ${formatBytes(cause.most)} at once.`;
    case 'no-case':
      return 'No case is open.';
    case 'stopped':
      return 'The part of this page that computes has stopped.';
    case 'part-missing':
      return 'A part of Readout did not arrive.';
    case 'unexpected':
      return `Something in Readout went wrong: ${cause.detail}`;
  }
}

/** " at line 12, column 7" of the first problem that has a place. */
function placeOf(problems: readonly Problem[]): string {
  const placed = problems.find(({ line }) => line !== undefined);
  return placed ? `: it breaks off or goes wrong at line ${placed.line}, column ${placed.column ?? 1}` : '';
}

const NEXT: Record<FailureCode, string> = {
  missing: 'Check the address, or choose another case.',
  server: 'Try again in a minute. If it stays, tell whoever runs this site.',
  unreachable: 'Check the connection, then try again.',
  'cut-off': 'Try again: the file is loaded from the beginning.',
  'web-page':
    'Some networks show a sign-in page first: open any website, sign in, and try again. If that is not it, tell whoever runs this site.',
  forbidden: 'Sign in to the site, or ask whoever runs it to let this file be read.',
  'sent-on': 'Tell whoever runs this site: the address of the case leads nowhere.',
  silent: 'Try again. If it stays silent, the site or the way to it is out of order.',
  'other-content': 'Choose a case file, whose name ends in .case.json.',
  'no-worker':
    'Check the connection and reload the page. If a blocker or a firewall holds scripts back, allow those of this site.',
  'not-json': 'Correct the file at that place and open it again.',
  'too-new': 'Reload this page to get the newest Readout, or open a file of format 1.',
  'wrong-shape': 'Correct what is listed below and open it again. The check-case command lists the same.',
  'other-origin': 'Save the file to your computer and open it from there.',
  'ask-host':
    'Opening it asks that site for the file. The site learns that somebody at your address asked, as with any page; it gets no cookies, and is told which site asked but not for which page. The size is said before more than 20 MB are read.',
  'sent-elsewhere':
    'The browser does not say where to. Follow it only if you trust the sender of the link; the name of the last site then stands beside the case.',
  'not-shared':
    'Its owner can allow it with the header “Access-Control-Allow-Origin: *” on the file. Until then download the file there and open it here; the view of this link appears.',
  down: 'Check the address and the connection, or try later. If you have the file, open it here.',
  gone: 'Check the address, or ask whoever sent the link.',
  large: 'Read it only if this device has room for it, or download the file and open it here.',
  cancelled: 'Try again, or choose another case.',
  'not-here': 'Open its file here.',
  'file-gone': 'Choose it again.',
  'too-much': 'Open fewer files, or open them as a corpus.',
  'no-case': 'Choose a case.',
  stopped: 'Reload the page. If it stops again, the case may be too large for this device.',
  'part-missing':
    'Check the connection and reload the page. A newer Readout may have been published while this tab was open.',
  unexpected: 'Reload the page. If it happens again, please report the sentence above.',
};

/** Failures after another site was asked: then something was sent, if only the question. */
const WAS_ASKED: ReadonlySet<FailureCode> = new Set([
  'sent-elsewhere',
  'not-shared',
  'down',
  'gone',
  'large',
]);

function whatIsSafe(code: FailureCode, kept: string | null): string {
  if (code === 'ask-host') return 'Nothing was asked of it yet.';
  const isOpen = `“${kept}” is still open, with your filter as it was.`;
  if (WAS_ASKED.has(code)) return kept === null ? 'Nothing was changed here.' : isOpen;
  return kept === null
    ? 'Nothing was changed or sent; your link and your files are as they were.'
    : `${isOpen} Nothing was sent.`;
}

/** The sentences of a failure; `kept` is the name of the case that is still open, or null. */
function describeFailure(cause: FailureCause, kept: string | null): Failure {
  return {
    code: cause.code,
    name: 'name' in cause ? cause.name : '',
    happened: whatHappened(cause),
    safe: whatIsSafe(cause.code, kept),
    next: cause.code === 'other-content' ? CONTENT_WORDS[cause.content][1] : NEXT[cause.code],
    problems: 'problems' in cause ? cause.problems : [],
  };
}

/** Any thrown value, as the reader meets it. */
export function toFailure(error: unknown): Failure {
  const { cause, kept } = asFailureError(error);
  return describeFailure(cause, kept);
}
