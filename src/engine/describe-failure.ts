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

/** The sentences of a failure; `kept` is the name of the case that is still open, or null. */
function describeFailure(cause: FailureCause, kept: string | null): Failure {
  return {
    code: cause.code,
    name: 'name' in cause ? cause.name : '',
    happened: whatHappened(cause),
    safe:
      kept === null
        ? 'Nothing was changed or sent; your link and your files are as they were.'
        : `“${kept}” is still open, with your filter as it was. Nothing was sent.`,
    next: cause.code === 'other-content' ? CONTENT_WORDS[cause.content][1] : NEXT[cause.code],
    problems: 'problems' in cause ? cause.problems : [],
  };
}

/** Any thrown value, as the reader meets it. */
export function toFailure(error: unknown): Failure {
  const { cause, kept } = asFailureError(error);
  return describeFailure(cause, kept);
}
