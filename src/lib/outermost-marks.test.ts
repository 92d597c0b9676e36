import { expect, test } from 'vitest';
import { inMarks, stripOutermostMarks } from './outermost-marks.ts';

test.each([
  ['“betting against”', 'betting against'],
  ['““betting against””', 'betting against'],
  ['„wetten“', 'wetten'],
  ['„wetten”', 'wetten'],
  ['‚wetten‘', 'wetten'],
  ['« parier »', 'parier'],
  ['«\u00a0parier\u00a0»', 'parier'],
  ['»wetten«', 'wetten'],
  ['‹parier›', 'parier'],
  ['"betting"', 'betting'],
  ['""betting""', 'betting'],
  ["'it's on'", "it's on"],
  ['‘don’t bet’', 'don’t bet'],
  ['“he said ‘no’ today”', 'he said ‘no’ today'],
  ['「賭ける」', '賭ける'],
  ['『賭ける』', '賭ける'],
  ['《赌》', '赌'],
  ['〈赌〉', '赌'],
  ['〝賭〟', '賭'],
  ['“wetten“', 'wetten'],
  ['”veikata”', 'veikata'],
  ['״להמר.״', 'להמר.'],
  ['"צה"ל נסוג"', 'צה"ל נסוג'],
  ['“צה״ל נסוג”', 'צה״ל נסוג'],
  ['«ما بستیم.»', 'ما بستیم.'],
  // Marks that are no pair around the whole stay.
  ['“a” and “b”', '“a” and “b”'],
  ['"a" and "b"', '"a" and "b"'],
  ['“open', '“open'],
  ['closed”', 'closed”'],
  ['He said “no”', 'He said “no”'],
  ['“no,” he said', '“no,” he said'],
  ['“”', '“”'],
  ['"', '"'],
  ['', ''],
  ['plain', 'plain'],
])('%j is shown as %j', (text, shown) => {
  expect(stripOutermostMarks(text)).toBe(shown);
});

test('words stand in one pair of marks, whatever they brought', () => {
  for (const brought of ['act', '“act”', '«act»', '„act“', '"act"', '״act״', '““act””'])
    expect(inMarks(brought)).toBe('“act”');
  expect(inMarks('“a” and “b”')).toBe('““a” and “b””');
});
