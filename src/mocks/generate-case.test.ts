import { expect, test } from 'vitest';
import { buildCase } from '../case/build-case.ts';
import { decodeCase, decodeCaseValue } from '../case/decode.ts';
import { generateCase, generateCaseFile } from './generate-case.ts';
import { hostileText } from './hostile-case.ts';

test('the same seed gives the same file, another seed another', () => {
  expect(generateCaseFile(50, 7)).toEqual(generateCaseFile(50, 7));
  expect(generateCaseFile(50, 8)).not.toEqual(generateCaseFile(50, 7));
});

test('a generated file is a sound case of the size asked for', () => {
  const { file, problems } = decodeCaseValue(generateCaseFile(400));
  expect(file?.quotes).toHaveLength(400);
  expect(problems.filter(({ severity }) => severity !== 'flagged')).toEqual([]);
});

test('built as it is made, it is the same case', () => {
  expect(generateCase(300, 3).quotes).toEqual(buildCase(generateCaseFile(300, 3)).quotes);
});

test('the hostile case is read, and changes nothing outside itself', () => {
  const { file, problems } = decodeCase(hostileText());
  expect(file?.quotes).toHaveLength(3);
  expect(problems.filter(({ severity }) => severity === 'dropped')).toEqual([]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(buildCase(file!).quotes.count).toBe(3);
});
