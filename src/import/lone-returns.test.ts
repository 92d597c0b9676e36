import { expect, test } from 'vitest';
import { runImport } from './run-import.ts';

async function open(text: string) {
  const { file, report } = await runImport([{ path: 'a.csv', bytes: new TextEncoder().encode(text) }]);
  const outlets = new Map((file?.articles ?? []).map(({ id, sourceId }) => [id, sourceId]));
  return {
    quotes: (file?.quotes ?? []).map(({ selector, articleId }) => [selector.exact, outlets.get(articleId)]),
    records: report.records.in,
  };
}

test('a carriage return in a cell without marks, as csv-writer leaves it, ends no row', async () => {
  const { quotes, records } = await open('quote,outlet\nWe act now\rand not later.,Herald\nNo.,Post\n');
  expect(quotes).toEqual([
    ['We act now\nand not later.', 'herald'],
    ['No.', 'post'],
  ]);
  expect(records).toBe(2);
});

test.each([
  ['lines that all end with a carriage return', 'quote,outlet\rWe act.,Herald\rNo.,Post\r'],
  ['some lines that end with a carriage return', 'quote,outlet\nWe act.,Herald\rNo.,Post\n'],
  ['lines that end with both', 'quote,outlet\r\nWe act.,Herald\r\nNo.,Post\r\n'],
])('%s are rows', async (_, text) => {
  expect((await open(text)).quotes).toEqual([
    ['We act.', 'herald'],
    ['No.', 'post'],
  ]);
});
