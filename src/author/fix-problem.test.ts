import { expect, test } from 'vitest';
import type { CaseFile } from '../case/case-file.ts';
import { checkCase } from '../case/check-case.ts';
import { formatCase } from '../case/format-case.ts';
import { SMALL_TEXTS, smallCaseWith } from '../case/small-case.ts';
import type { JsonStep } from '../lib/json-scan.ts';
import { buildDraft, entryKeysOf } from './build-draft.ts';
import { changePart, partOf } from './change-part.ts';
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

test('a part of a file is changed where it stands, and a path to nowhere changes nothing', () => {
  const file = smallCaseWith([], undefined) as CaseFile;
  const keys = { at: (_list: string, _id: string, _field: string, place: number) => `k${place}` };
  const change = (path: readonly JsonStep[], part?: unknown) => changePart(file, path, part, keys);
  const quote = { op: 'set', list: 'quotes', id: 'stays-open' };
  expect(change(['quotes', 0, 'quoteType'], 'indirect')).toEqual({
    ...quote,
    field: 'quoteType',
    value: 'indirect',
  });
  expect(change(['quotes', 0, 'quoteType'])).toEqual({ ...quote, field: 'quoteType' });
  expect(change(['quotes', 0, 'selector', 'prefix'], 'so ')).toMatchObject({
    field: 'selector',
    value: { ...file.quotes?.[0]?.selector, prefix: 'so ' },
  });
  expect(change(['perspectives', 0, 'voices', 0])).toMatchObject({ field: 'voices', value: [] });
  expect(change(['perspectives', 0, 'voices', 0], 'mayor')).toMatchObject({ value: ['mayor'] });
  expect(change(['claims', 0, 'accounts', 1, 'voice'])).toMatchObject({ field: 'accounts', entry: 'k1' });
  expect(change(['quotes', 0])).toEqual({ op: 'remove', list: 'quotes', id: 'stays-open' });
  for (const path of [
    ['nothing', 0, 'x'],
    ['quotes', 'x'],
    ['quotes', 99, 'quoteType'],
    ['quotes', 0, 5],
  ])
    expect(change(path, 'x')).toBeNull();
  expect(change(['quotes', 0], {})).toBeNull();
  expect(partOf(file, ['quotes', 0, 'selector', 'nothing', 'more'])).toBeUndefined();
});

/** Faults that a file alone does not show, with the problem as it would be said. */
const odd = (code: string, path: string, message = '', value?: readonly [readonly JsonStep[], unknown]) => {
  const file = (value ? smallCaseWith(...value) : smallCaseWith([], undefined)) as CaseFile;
  const keys = { at: (_list: string, _id: string, _field: string, place: number) => String(place) };
  return fixOf(file, { code, path, message, severity: 'flagged', fix: '' } as never, keys, (id) =>
    TEXTS.get(id),
  );
};

test('what only the author knows has no button', () => {
  expect(odd('broken-text', 'quotes[0].selector')).toBeNull();
  expect(odd('bad-date', 'case')).toBeNull();
  expect(odd('quotation-not-covered', 'articles[9]', 'at unit 3')).toBeNull();
  expect(odd('quotation-not-covered', 'articles[0]', 'at unit 1')).toBeNull();
  expect(odd('own-voice', 'claims[0].accounts[0].evidence[0].nothing')).toBeNull();
  expect(odd('ambiguous', 'articles[0].headline')).toBeNull();
  expect(odd('quote-without-marks', 'claims[0]')).toBeNull();
});

test('a quote without marks becomes indirect, and context that is too long is cut', () => {
  expect(odd('quote-without-marks', 'quotes[0]')?.changes).toMatchObject([
    { field: 'quoteType', value: 'indirect' },
  ]);
  const selector = { exact: 'the harbour stays open', prefix: 'x'.repeat(200), suffix: 'y'.repeat(200) };
  const cut = odd('long-context', 'quotes[0].selector', '', [['quotes', 0, 'selector'], selector])
    ?.changes[0] as {
    value: { prefix: string; suffix: string };
  };
  expect(cut.value.prefix.length).toBeLessThan(200);
  expect(cut.value.suffix.length).toBe(cut.value.prefix.length);
  expect(odd('evidence-elsewhere', 'claims[0].accounts[1].evidence[0].quoteId')?.says).toBe(
    'Leave these words out',
  );
  expect(odd('annotation-target', 'annotations[0]')?.changes).toHaveLength(2);
  expect(odd('date-basis', 'events[0].dateBasis')?.says).toBe('Say that the date is stated');
});
