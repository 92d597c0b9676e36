import { expect, test } from 'vitest';
import type { CaseFile } from '../case/case-file.ts';
import { checkCase } from '../case/check-case.ts';
import { formatCase } from '../case/format-case.ts';
import { SMALL_TEXTS, smallCaseWith } from '../case/small-case.ts';
import type { JsonStep } from '../lib/json-scan.ts';
import { buildDraft, entryKeysOf } from './build-draft.ts';
import { fixOf } from './fix-problem.ts';
import { writeEdit } from './log.ts';

const TEXTS = new Map([
  ['post-july', SMALL_TEXTS.get('harbour-post') as string],
  ['radio-july', SMALL_TEXTS.get('island-radio') as string],
]);

/** A fault of the small case -> what the button says. */
const FAULTS: readonly [string, readonly JsonStep[], unknown, string][] = [
  ['bad-date', ['events', 0, 'date'], 'last week', 'Leave it out'],
  ['unknown-id', ['people', 1, 'affiliation'], 'nobody', 'Leave it out'],
  ['bad-url', ['articles', 0, 'url'], 'ftp://example.org', 'Leave it out'],
  ['bad-language', ['quotes', 0, 'inLanguage'], 'English!', 'Leave it out'],
  ['reason-without-silence', ['claims', 0, 'accounts', 0, 'reason'], 'not-its-subject', 'Leave it out'],
  ['quotation-not-covered', ['quotes', 0, 'selector'], { exact: 'Boats went out at dawn' }, 'Add the quote'],
  ['account-position', ['claims', 0, 'accounts', 0, 'position'], undefined, 'Say that it reports'],
  ['silent-with-words', ['claims', 0, 'accounts', 0, 'position'], 'not-mentioned', 'Say that it reports'],
  ['needless-context', ['quotes', 0, 'selector', 'suffix'], '” to all', 'Leave out the words around it'],
  ['selector-range', ['quotes', 0, 'selector', 'start'], 0, 'Look for the words again'],
  [
    'position-differs',
    ['quotes', 0, 'selector'],
    { exact: 'the harbour stays open', start: 0, end: 22 },
    'Take the place where the words stand',
  ],
  [
    'ambiguous',
    ['quotes', 0, 'selector'],
    { exact: 'the', start: 52, end: 55 },
    'Tell it apart by the words around it',
  ],
  ['outer-marks', ['quotes', 0, 'selector'], { exact: '“the harbour stays open”' }, 'Take the marks off'],
  [
    'long-anchor',
    ['quotes', 2, 'selector'],
    { exact: 'The harbour stays open, it seems. Nobody at the station knew more than that.' },
    'Shorten to 12 words',
  ],
  ['own-voice', ['claims', 0, 'accounts', 1, 'voice'], 'own', 'Give it the speaker’s voice'],
  ['claim-without-words', ['claims', 0, 'accounts'], [], 'Remove the question'],
  ['statement-without-quote', ['quotes', 1, 'statementId'], undefined, 'Remove the statement'],
  ['date-basis', ['events', 0, 'date'], null, 'Say that the date is not known'],
];

test.each(FAULTS)('one press mends %s at %j', async (code, path, value, says) => {
  const file = smallCaseWith(path, value) as CaseFile;
  const { problems, hints } = await checkCase(formatCase(file), { texts: TEXTS });
  const problem = [...problems, ...hints].find((one) => one.code === code);
  expect(problem, JSON.stringify(problems)).toBeDefined();
  const keys = {
    at: (list: Parameters<typeof entryKeysOf>[2], id: string, field: string, place: number) =>
      entryKeysOf(file, [], list, id, field)[place] ?? String(place),
  };
  const fix = problem && fixOf(file, problem, keys, (id) => TEXTS.get(id));
  expect(fix?.says).toBe(says);
  const mended = buildDraft(file, [writeEdit([], 'left', fix?.changes ?? [])]).file;
  const after = await checkCase(formatCase(mended), { texts: TEXTS });
  expect([...after.problems, ...after.hints].filter((one) => one.code === code)).toEqual([]);
});
