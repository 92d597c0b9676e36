import { expect, test } from 'vitest';
import { runImport } from './run-import.ts';

async function open(text: string) {
  const { file, report } = await runImport([{ path: 'a.md', bytes: new TextEncoder().encode(text) }]);
  return {
    file,
    report,
    words: (file?.quotes ?? []).map(({ selector }) => selector.exact),
    lost: report.lost.map(({ line, value }) => [line, value]),
  };
}

test('tables of Markdown within a text are read each by its own headers, and the text around them is told', async () => {
  const { words, lost, report, file } = await open(`# Quotes

Some words.

| Quote | Outlet | Date |
| --- | :-: | --- |
| **We act** now | Herald | 2024-06-25 |
| No \\| yes | Post | 2024-06-26 |

## More
| Outlet | Quote |
|---|---|
| Sun | Third |
`);
  expect(words).toEqual(['We act now', 'No | yes', 'Third']);
  expect(file?.sources.map(({ name }) => name)).toEqual(['Herald', 'Post', 'Sun']);
  expect(lost).toEqual([
    [1, '# Quotes'],
    [3, 'Some words.'],
    [10, '## More'],
  ]);
  expect(report.records).toEqual({ in: 3, used: 3, leftOut: 0 });
});

test('an outlet with a link is its name, and where it leads stays', async () => {
  const { file } = await open(
    '| Quote | Outlet |\n|---|---|\n| We act | [Herald](https://herald.example) |\n',
  );
  expect(file?.sources.map(({ name }) => name)).toEqual(['Herald']);
  expect(JSON.stringify(file?.quotes)).toContain('https://herald.example');
});
