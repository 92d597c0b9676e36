import { expect, test } from 'vitest';
import type { Problem } from '../case/problems.ts';
import { toFailure } from './describe-failure.ts';
import { asFailureError, type FailureCause, FailureError } from './failure.ts';

const problem = (more: Partial<Problem>): Problem =>
  ({ code: 'not-json', severity: 'fatal', path: [], message: '', ...more }) as Problem;
const name = 'bridge';

const SAYS: readonly [FailureCause, string][] = [
  [{ code: 'missing', name }, 'There is no case “bridge” on this site (404).'],
  [
    { code: 'server', name, status: 502 },
    'The site could not hand out “bridge”: it answered with error 502.',
  ],
  [{ code: 'unreachable', name, isOffline: true }, '“bridge” was not loaded: this computer is offline.'],
  [{ code: 'unreachable', name, isOffline: false }, '“bridge” was not loaded: the site did not answer.'],
  [
    { code: 'cut-off', name, bytes: 2_000, total: null },
    'The connection broke while “bridge” was loading, after 2.0 kB.',
  ],
  [
    { code: 'cut-off', name, bytes: 2_000, total: 5_000 },
    'The connection broke while “bridge” was loading: 2.0 kB of 5.0 kB arrived.',
  ],
  [{ code: 'web-page', name }, 'The site answered with a web page instead of the case “bridge”.'],
  [
    { code: 'forbidden', name, status: 401 },
    '“bridge” is kept behind a sign-in: the site answered with error 401.',
  ],
  [{ code: 'forbidden', name, status: 403 }, 'The site refuses to hand out “bridge” (error 403).'],
  [
    { code: 'sent-on', name },
    'The site sends whoever asks for “bridge” on to another address, in a circle or away from this site.',
  ],
  [
    { code: 'silent', name, seconds: 30, bytes: 0 },
    '“bridge” was not loaded: the site did not answer within 30 seconds.',
  ],
  [
    { code: 'silent', name, seconds: 30, bytes: 2_000 },
    '“bridge” stopped coming: nothing more arrived for 30 seconds, after 2.0 kB.',
  ],
  [{ code: 'no-worker' }, 'The part of Readout that reads cases did not arrive, so no case can be opened.'],
  [{ code: 'not-json', name, problems: [] }, '“bridge” is not valid JSON.'],
  [
    { code: 'not-json', name, problems: [problem({}), problem({ line: 12, column: 7 })] },
    '“bridge” is not valid JSON: it breaks off or goes wrong at line 12, column 7.',
  ],
  [
    { code: 'not-json', name, problems: [problem({ line: 12 })] },
    '“bridge” is not valid JSON: it breaks off or goes wrong at line 12, column 1.',
  ],
  [
    { code: 'too-new', name, problems: [] },
    '“bridge” is written in a version of the format that this Readout cannot read.',
  ],
  [
    { code: 'wrong-shape', name, problems: [problem({}), problem({ severity: 'dropped' })] },
    '“bridge” cannot be read as a case: 1 thing must be put right first.',
  ],
  [
    { code: 'other-origin', name, origin: 'https://else.example' },
    '“bridge” is on another site (https://else.example). Readout only loads cases of its own site.',
  ],
  [{ code: 'ask-host', name, host: 'else.example' }, 'This link shows a case that lies on else.example.'],
  [
    { code: 'sent-elsewhere', name, host: 'else.example' },
    'else.example sends whoever asks for this case on to another address.',
  ],
  [
    { code: 'not-shared', name, host: 'else.example' },
    'else.example answers, but does not let pages of other sites read this file.',
  ],
  [{ code: 'down', name, host: 'else.example' }, 'else.example does not answer.'],
  [{ code: 'gone', name, host: 'else.example' }, 'There is no such case on else.example.'],
  [
    { code: 'large', name, host: 'else.example', bytes: 30_000_000, most: 20_000_000, canBeRead: true },
    'The case on else.example is larger than 20.0 MB: 30.0 MB.',
  ],
  [
    { code: 'large', name, host: 'else.example', bytes: 400_000_000, most: 300_000_000, canBeRead: false },
    'The case on else.example is larger than 300 MB: 400 MB, more than this page reads.',
  ],
  [{ code: 'cancelled', name }, 'You stopped the loading of “bridge”.'],
  [{ code: 'not-here', name }, 'The case of this link is not kept in this browser.'],
  [
    { code: 'file-gone', name },
    '“bridge” cannot be read: it was moved, changed or locked after it was chosen.',
  ],
  [
    { code: 'too-much', bytes: 3_000_000, most: 1_000_000 },
    'These files are 3.0 MB together; this page reads 1.0 MB at once.',
  ],
  [{ code: 'no-case' }, 'No case is open.'],
  [{ code: 'stopped' }, 'The part of this page that computes has stopped.'],
  [{ code: 'part-missing' }, 'A part of Readout did not arrive.'],
  [{ code: 'unexpected', detail: 'x is null' }, 'Something in Readout went wrong: x is null'],
];

test.each(SAYS)('%o', (cause, happened) => {
  const failure = toFailure(new FailureError(cause));
  expect(failure).toMatchObject({ code: cause.code, happened });
  expect(failure.next).toMatch(/\.$/);
  expect(failure.name).toBe('name' in cause ? name : '');
});

test('what is safe names the case that is still open', () => {
  expect(toFailure(new FailureError({ code: 'stopped' })).safe).toContain('Nothing was changed or sent');
  expect(toFailure(new FailureError({ code: 'stopped' }, 'Two calls')).safe).toBe(
    '“Two calls” is still open, with your filter as it was. Nothing was sent.',
  );
});

test('what a reader must put right goes along, and what to do fits what the file is', () => {
  const problems = [problem({ line: 3 })];
  expect(toFailure(new FailureError({ code: 'not-json', name, problems })).problems).toBe(problems);
  const pdf = toFailure(new FailureError({ code: 'other-content', name, content: 'pdf' }));
  expect(pdf.happened).toContain('a PDF document, not a case');
  expect(pdf.next).not.toBe(toFailure(new FailureError({ code: 'missing', name })).next);
});

test('anything thrown becomes a failure that can be reported', () => {
  expect(asFailureError(new TypeError('x is null')).cause).toEqual({
    code: 'unexpected',
    detail: 'x is null',
  });
  expect(asFailureError('a word').cause).toEqual({ code: 'unexpected', detail: 'a word' });
});
