import { describe, expect, test } from 'vitest';
import { linesOf, mappedPieces, ranPieces } from './run-lines.ts';

/** A source map of whole lines: line n of the script is line `lines[n]` of the one source; null = of none. */
const mapOf = (lines: readonly (number | null)[]): string => {
  let before = 1;
  const mappings = lines.map((line) => {
    if (line === null) return '';
    const step = line - before;
    before = line;
    return `AA${'ACEGIKMOQSUWY'[step] ?? ''}A`;
  });
  return JSON.stringify({ version: 3, sources: ['a.ts'], names: [], mappings: mappings.join(';') });
};
const range = (startOffset: number, endOffset: number, count: number) => ({ startOffset, endOffset, count });

describe('what a browser ran is said in lines of the sources', () => {
  const script = 'one();\ntwo();\nhelp();\nthree();\n';
  const pieces = mappedPieces(script, mapOf([1, 4, null, 5]));

  test('each piece of a script has its place, and what has no source has none', () => {
    expect(pieces).toEqual([
      { offset: 0, source: 'a.ts', line: 1 },
      { offset: 7, source: 'a.ts', line: 4 },
      { offset: 22, source: 'a.ts', line: 5 },
    ]);
  });

  test('the innermost stretch decides, and a stretch ends before its end', () => {
    const functions = [{ ranges: [range(0, script.length, 1), range(7, 22, 0)] }];
    expect(ranPieces(pieces, { url: '', functions })).toEqual([true, false, true]);
  });

  test('a function that ran inside code that did not counts, as does its like the other way round', () => {
    const functions = [
      { ranges: [range(0, script.length, 0)] },
      { ranges: [range(0, 7, 3)] },
      { ranges: [range(7, 14, 2)] },
    ];
    expect(ranPieces(pieces, { url: '', functions })).toEqual([true, true, false]);
  });

  test('what nothing was counted of did not run', () => {
    expect(ranPieces(pieces, { url: '', functions: [{ ranges: [range(0, 3, 1)] }] })).toEqual([
      true,
      false,
      false,
    ]);
  });
});

test('a line ran when one of the statements on it did', () => {
  const at = (line: number) => ({ start: { line } });
  const statementMap = { 0: at(3), 1: at(3), 2: at(9) };
  expect([...linesOf({ statementMap, s: { 0: 0, 1: 2, 2: 0 } })]).toEqual([
    [3, true],
    [9, false],
  ]);
});
