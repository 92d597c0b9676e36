import { expect, test } from 'vitest';
import { runImport } from './run-import.ts';

const open = async (text: string) => {
  const { file, report } = await runImport([{ path: 'a.csv', bytes: new TextEncoder().encode(text) }]);
  return {
    words: (file?.quotes ?? []).map(({ selector }) => selector.exact),
    left: report.leftOut.map(({ line, code, reason }) => `${line} ${code}: ${reason}`),
    equation: report.records,
    file,
    report,
  };
};
const ROWS = '“We act now.”,Herald,2026-03-01,10\n“We wait.”,Post,2026-03-02,32\n';

test.each(['text,string,(date),n/a', '(verbatim),(name),YYYY-MM-DD,integer', 'text,name,date,number'])(
  'a row below the headers that says what kind of value stands in each column is no quote: %s',
  async (kinds) => {
    const { words, left, equation } = await open(`quote,outlet,published,votes\n${kinds}\n${ROWS}`);
    expect(words).toEqual(['We act now.', 'We wait.']);
    expect(left).toEqual([
      '2 column-kinds: It says what kind of value stands in each column, and is no record.',
    ]);
    expect(equation).toEqual({ in: 3, used: 2, leftOut: 1 });
  },
);

test.each(['Text,Time,,', '(Laughter),Herald,2026-03-01,', 'Required,Time,2026-03-01,3', 'string,,,'])(
  'words that could be somebody’s stay a quote, also in the first row: %s',
  async (row) => {
    const { words, left } = await open(`quote,outlet,published,votes\n${row}\n${ROWS}`);
    expect([words.length, left]).toEqual([3, []]);
  },
);

test.each([
  ['Total,,,42'],
  ['Grand total:,,,42'],
  ['Total,,,2'],
  ['Average,,,21.0'],
  [',Summe,,42'],
  ['Итого,,,42'],
])('a last row whose numbers come out from the rows above is their total, and no quote: %s', async (row) => {
  const { words, left } = await open(`quote,outlet,published,votes\n${ROWS}${row}\n,,,\n`);
  expect(words).toEqual(['We act now.', 'We wait.']);
  expect(left[0]).toMatch(/^4 totals: It is called ".+", and its numbers come out from the rows above/);
});

test('several lines of sums are all left out', async () => {
  const { left } = await open(`quote,outlet,published,votes\n${ROWS}Sum,,,42\nMean,,,21\n`);
  expect(left.map((line) => line.slice(0, 8))).toEqual(['4 totals', '5 totals']);
});

test.each(['Total,,,41', 'Total,Herald,,42', 'Total,,,', 'Total defeat,,,42'])(
  'a last row that only begins like a total stays a quote: %s',
  async (row) => {
    const { words, left } = await open(`quote,outlet,published,votes\n${ROWS}${row}\n`);
    expect([words.length, left]).toEqual([3, []]);
  },
);

test('the two lines that Qualtrics writes below its headers are no answers', async () => {
  const ids = '"{""ImportId"":""QID1""}","{""ImportId"":""QID2""}"';
  const { words, left } = await open(
    `quote,outlet\nWhat did they say?,Where did you read it?\n${ids}\nWe act now.,Herald\n`,
  );
  expect(words).toEqual(['We act now.']);
  expect(left.map((line) => line.slice(0, 16))).toEqual(['2 second-headers', '3 second-headers']);
});

test('a value under an empty last header stays beside its record, which is used', async () => {
  const { words, left, file, report } = await open(
    'quote,outlet,,\n“We act now.”,Herald,,\n“We wait.”,Post,,check this\n“We go.”,Post,2026-03-04,\n',
  );
  expect([words, left]).toEqual([['We act now.', 'We wait.', 'We go.'], []]);
  expect(file?.quotes?.map((quote) => (quote as { otherColumns?: object }).otherColumns)).toEqual([
    undefined,
    [{ column: 'Column 4', value: 'check this' }],
    [{ column: 'Column 3', value: '2026-03-04' }],
  ]);
  expect(report.decisions.map(({ name }) => name)).not.toContain('columns.published');
});

test('more cells than the headers’ own line has are still a row whose values may have slipped', async () => {
  const { left } = await open('quote,outlet,\n“We act now.”,Herald,,x\n“We wait.”,Post,\n');
  expect(left.map((line) => line.slice(0, 16))).toEqual(['2 too-many-cells']);
});
