import { expect, test } from 'vitest';
import { stripOutermostMarks } from './outermost-marks.ts';

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
