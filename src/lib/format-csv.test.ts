import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCsv, unguard } from './format-csv.ts';

/** A slow reader of RFC 4180, to read back what was written. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const body = text.replace(/^\ufeff/, '');
  for (let i = 0; i < body.length; i++) {
    const c = body[i]!;
    if (isQuoted) {
      if (c !== '"') cell += c;
      else if (body[i + 1] === '"') cell += body[++i]!;
      else isQuoted = false;
    } else if (c === '"') isQuoted = true;
    else if (c === ',') {
      rows.at(-1)!.push(cell);
      cell = '';
    } else if (c === '\r' && body[i + 1] === '\n') {
      rows.at(-1)!.push(cell);
      cell = '';
      rows.push([]);
      i++;
    } else cell += c;
  }
  return rows.slice(0, -1);
}

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
  '%j does not run in a spreadsheet',
  (text) => {
    expect(readCsv(formatCsv(['words'], [[text]]))[1]).toEqual([`'${text}`]);
  },
);

test('a number is a number, nothing is nothing, and a dash inside a text stays', () => {
  expect(formatCsv(['a', 'b', 'c'], [[-3, null, 'long-range']])).toBe('\ufeffa,b,c\r\n-3,,long-range\r\n');
});

test('dates for programs are never guarded, and nothing else passes for one', () => {
  const rows = [
    ['-0043-03-15', '-0043-03-15'],
    ['=cmd()', '=cmd()'],
    ['-0119/..', 'a'],
  ];
  expect(readCsv(formatCsv(['date', 'words'], rows, { machine: [0] })).slice(1)).toEqual([
    ['-0043-03-15', "'-0043-03-15"],
    ["'=cmd()", "'=cmd()"],
    ['-0119/..', 'a'],
  ]);
});

test('every table is read back as it was written: without a guard as it is, with one after taking it off', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom("'=1", "''-x", "'so'", '-0119', '=', "'", '@me', '\t'),
  );
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 3, maxLength: 3 })), (rows) => {
      const bare = readCsv(formatCsv(['a', 'b', 'c'], rows, { isGuarded: false }));
      expect(bare.slice(1)).toEqual(rows);
      const guarded = readCsv(formatCsv(['a', 'b', 'c'], rows)).slice(1);
      expect(guarded.flat().some((cell) => /^[=+\-@\p{Cc}＝＋－＠]/u.test(cell))).toBe(false);
      expect(guarded.map((row) => row.map(unguard))).toEqual(rows);
    }),
  );
});
