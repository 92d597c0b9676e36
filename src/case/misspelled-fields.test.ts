import { expect, test } from 'vitest';
import { meantField, misspelledFields } from './misspelled-fields.ts';

const found = (value: unknown) =>
  misspelledFields(value).map(({ path, meant }) => `${path.join('.')} -> ${meant}`);

test('a field that is nearly one of the format is told with its place and what is meant', () => {
  expect(
    found({
      case: { Name: 'Calls' },
      quotes: [{ id: 'q', quotetype: 'direct', selector: { exat: 'words' } }],
    }),
  ).toEqual(['case.Name -> name', 'quotes.0.quotetype -> quoteType', 'quotes.0.selector.exat -> exact']);
});

test('a field that is there under its own name as well is an author’s own', () => {
  expect(found({ quotes: [{ quoteType: 'direct', quotetype: 'partial' }] })).toEqual([]);
  expect(found({ quotes: [{ quotetype: 'partial' }] })).toHaveLength(1);
});

test.each([
  ['speakerID', 'speakerId'],
  ['speaker_id', 'speakerId'],
  ['speakrId', 'speakerId'],
  ['spekrId', 'speakerId'],
  ['skrId', null],
  ['cues', null],
  ['cus', null],
  ['viaa', null],
  ['ordr', 'order'],
  ['oder', 'order'],
  ['ordre2', null],
  ['mood', null],
])('by “%s” is meant: %s', (key, meant) => {
  expect(meantField(['speakerId', 'cue', 'via', 'order'], key)).toBe(meant);
});

test('what every object has is no field of the format, and no field is looked for in what is none', () => {
  expect(found({ quotes: [{ toString: { id: 1 }, constructor: 'x' }] })).toEqual([]);
  expect(found({ quotes: 'none', articles: [null, 3] })).toEqual([]);
});

test('records that are known to be sound are not looked into', () => {
  const value = { quotes: [{ quotetype: 'a' }, { quotetype: 'b' }] };
  const at = (list: unknown, index: number) => list === 'quotes' && index === 0;
  expect(misspelledFields(value, at).map(({ path }) => path)).toEqual([['quotes', 1, 'quotetype']]);
});
