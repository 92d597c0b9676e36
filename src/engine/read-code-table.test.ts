import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { readCodeTable } from './read-code-table.ts';

const codesIn = (bytes: Uint8Array) =>
  readCodeTable(bytes, 'codes.csv')?.map(({ coder, quotes }) => [
    coder,
    quotes.map(({ id, codes }) => [id, codes[0]?.frame]),
  ]);
const ROWS = ['quote id', 'code', 'coder'];
const table = (sign: string) =>
  [ROWS, ['q1', 'war', 'Ada'], ['', '', ''], ['q2', 'peace', 'Bo']].map((row) => row.join(sign)).join('\n');

test.each([
  ['commas', strToU8(table(','))],
  ['semicolons', strToU8(table(';'))],
  ['tabs', strToU8(table('\t'))],
  ['bars', strToU8(table('|'))],
  ['a first line for Excel', strToU8(`sep=;\r\n${table(';')}`)],
  ['a mark of its byte order', strToU8(`\ufeff${table(',')}`)],
  [
    'two bytes a letter',
    Uint8Array.from([0xff, 0xfe, ...[...table('\t')].flatMap((c) => [c.charCodeAt(0), 0])]),
  ],
])('the codes of two people in a table with %s are a list each', (_, bytes) => {
  expect(codesIn(bytes)).toEqual([
    ['Ada', [['q1', 'war']]],
    ['Bo', [['q2', 'peace']]],
  ]);
});

test('codes of nobody are called as their file is', () => {
  expect(codesIn(strToU8('quote,code\n"He said ""no""",peace\n'))).toEqual([
    ['codes.csv', [['He said "no"', 'peace']]],
  ]);
});

test.each(['', 'outlet,date\nHerald,2024', '\0\0\0'])('%j is no table of codes', (text) => {
  expect(readCodeTable(strToU8(text), 'a.csv')).toBeNull();
});
