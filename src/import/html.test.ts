import { expect, test } from 'vitest';
import { decodeMapping } from './mapping.ts';
import { runImport } from './run-import.ts';

async function open(content: string | Uint8Array, path = 'a.html') {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { file, report } = await runImport([{ path, bytes }]);
  return {
    file,
    report,
    words: (file?.quotes ?? []).map(({ selector }) => selector.exact),
    outlets: file?.sources.map(({ name }) => name),
    lost: report.lost.map(({ line, field, value }) => [line, field, value]),
    left: report.leftOut.map(({ line, code }) => [line, code]),
  };
}

test('the table of a page that a program called a spreadsheet is read, with the lines of its rows', async () => {
  const { words, outlets, report, left } = await open(
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>
<tr><th>quote</th><th>outlet</th></tr>
<tr><td>We act &amp; <b>wait</b></td><td>Herald</td></tr>
<tr><td>“No”,<br>he said</td><td>Post</td></tr>
<tr><td></td><td>Sun</td></tr>
</table></body></html>`,
    'quotes.xls',
  );
  expect(words).toEqual(['We act & wait', '“No”,\nhe said']);
  expect(outlets).toEqual(['Herald', 'Post']);
  expect([report.format, report.records]).toEqual(['html', { in: 3, used: 2, leftOut: 1 }]);
  expect(left).toEqual([[5, 'no-words']]);
});

test('a cell over several rows counts for each, one over several columns for the first', async () => {
  const { words, outlets } = await open(
    '<table><tr><th>outlet<th>quote<th>note<tr><td rowspan=2>Herald<td>We act<td>a<tr><td colspan="2">We wait</table>',
  );
  expect([words, outlets]).toEqual([['We act', 'We wait'], ['Herald']]);
});

test('where cells lead stays beside them, and the address of a headline is that of the article', async () => {
  const { file } = await open(
    '<table><tr><th>quote</th><th>headline</th></tr><tr><td>We act</td><td><a href="https://hill.example/1">Two calls</a></td></tr><tr><td>No</td><td>Three</td></tr></table>',
  );
  expect(file?.articles).toMatchObject([
    { headline: 'Two calls', url: 'https://hill.example/1' },
    { headline: 'Three' },
  ]);
});

test('each table of a page is read, and what stands around them is told', async () => {
  const { words, lost } = await open(
    `<!doctype html><h1>Quotes</h1><table><tr><th>quote</th><th>outlet</th></tr><tr><td>We act</td><td>Herald</td></tr></table>
<table><tr><td>menu</td></tr></table>
<table><tr><th>quote</th><th>source</th></tr><tr><td>We wait</td><td>Post</td></tr></table>`,
  );
  expect(words).toEqual(['We act', 'We wait']);
  expect(lost).toEqual([[null, '', 'Quotes']]);
});

test('each of several tables is called by its caption, and one that was cut off is read as far as it goes', async () => {
  const { words, left, report } = await open(
    `<table><caption>First <b>round</b></caption><tr><th>quote</th><th>outlet</th></tr><tr><td>We act</td><td>Herald</td></tr><tr><td></td><td>Sun</td></tr></table>
<table><tr><th>quote</th><th>outlet</th></tr><tr><td>We wait</td><td>Post</td></tr><tr><td>No</td><td>Po`,
  );
  expect(words).toEqual(['We act', 'We wait', 'No']);
  expect(left).toEqual([[1, 'no-words']]);
  expect(report.records).toEqual({ in: 4, used: 3, leftOut: 1 });
});

test('lines above the headers are told, headers that come again are no quotes', async () => {
  const { words, lost, left } = await open(
    `<table>
<tr><td>Quotes of July</td></tr>
<tr><th>quote</th><th>outlet</th></tr>
<tr><td>We act</td><td>Herald</td></tr>
<tr><th>quote</th><th>outlet</th></tr>
<tr><td>We wait</td><td>Post</td></tr>
</table>`,
  );
  expect(words).toEqual(['We act', 'We wait']);
  expect(lost).toContainEqual([2, '', 'Quotes of July']);
  expect(left).toEqual([[5, 'headers-again']]);
});

test('a table that a reader says has no headers is as wide as its widest row, and its first row is a record', async () => {
  const text =
    '<table><tr><td>Herald</td><td>We act now</td></tr><tr><td>Post</td><td>We wait</td><td>page 3</td></tr></table>';
  const { file, report } = await runImport([{ path: 'quotes.xls', bytes: new TextEncoder().encode(text) }], {
    map: decodeMapping({ header: false, row: 'quote', columns: { words: 1, note: 2 } }),
  });
  expect(file?.quotes?.map(({ selector, note }) => [selector.exact, note])).toEqual([
    ['We act now', undefined],
    ['We wait', 'page 3'],
  ]);
  expect(report.records).toEqual({ in: 2, used: 2, leftOut: 0 });
});

test('a table of more columns than any has is refused in words', async () => {
  const row = (cell: string) => `<tr>${`<td>${cell}</td>`.repeat(2001)}</tr>`;
  const { report } = await open(`<table>${row('quote')}${row('We act')}</table>`, 'quotes.xls');
  expect(report.refused).toContain('A table has more than 2000 columns.');
});

test('an encoding that a page names is followed', async () => {
  const head =
    '<html><head><meta charset="windows-1251"></head><table><tr><th>quote</th><th>outlet</th></tr><tr><td>';
  const bytes = Uint8Array.from([
    ...new TextEncoder().encode(head),
    ...[0xcd, 0xe5, 0xf2],
    ...new TextEncoder().encode('</td><td>Herald</td></tr></table>'),
  ]);
  expect((await open(bytes)).words).toEqual(['Нет']);
});

test.each([
  [
    'an article with a table of figures',
    '<table><tr><td>2023</td><td>4</td></tr><tr><td>2024</td><td>5</td></tr></table>',
  ],
  ['a page laid out in a table', '<table><tr><td>quote</td></tr><tr><td>We act</td></tr></table>'],
])('%s is no table of records', async (_, table) => {
  const { report } = await open(`<!doctype html><html><body><p>Ada spoke.</p>${table}</body></html>`);
  expect(report.refused).toMatch(/web page \(HTML\) without a table of records/);
});
