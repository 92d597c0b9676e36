import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { decodeMapping } from './mapping.ts';
import { runImport } from './run-import.ts';

const page = `<html><body><h1>Talks</h1>
<table><caption>Spring</caption><tr><th>outlet</th><th>quote</th></tr><tr><td>A</td><td>one</td></tr></table>
<table><tr><th>outlet</th><th>quote</th></tr><tr><td>B</td><td>two</td></tr><tr><td>B</td><td>three</td></tr></table>
</body></html>`;
const markdown =
  '| outlet | quote |\n| --- | --- |\n| A | one |\n\nMore.\n\n| outlet | quote |\n| --- | --- |\n| B | two |\n';

async function read(path: string, bytes: Uint8Array | string, sheet: string | number | null) {
  const given = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const { file, report, sheets } = await runImport([{ path, bytes: given }], {
    map: decodeMapping({ sheet }),
  });
  return {
    words: (file?.quotes ?? []).map(({ selector }) => selector.exact),
    records: report.records,
    sheet: report.decisions.filter(({ name }) => /sheet$/.test(name)),
    names: sheets[0]?.names,
    untold: report.lost.filter(({ field }) => field.startsWith('map')),
  };
}

test.each([
  ['a.html', page, null, ['one', 'two', 'three']],
  ['a.html', page, 'Spring', ['one']],
  ['a.html', page, 'Table 2', ['two', 'three']],
  ['a.html', page, 1, ['two', 'three']],
  ['a.md', markdown, 0, ['one']],
  ['a.md', markdown, 'Table 2', ['two']],
])('of the tables of %s the map reads the one that it names (%#)', async (path, text, sheet, words) => {
  const found = await read(path, text, sheet);
  expect(found.words).toEqual(words);
  expect(found.records).toEqual({ in: words.length, used: words.length, leftOut: 0 });
  expect(found.untold).toEqual([]);
  expect(found.names?.length).toBe(2);
  if (sheet !== null) expect(found.sheet).toMatchObject([{ from: 'map' }]);
});

test('a table that is not there is refused with those that are', async () => {
  await expect(read('a.html', page, 'Autumn')).rejects.toThrow(
    'The map reads the table "Autumn", which is not there. The tables are "Spring" and "Table 2".',
  );
  const one = page.slice(0, page.lastIndexOf('<table>'));
  expect((await read('a.html', one, 'Autumn')).untold).toMatchObject([{ value: 'Autumn' }]);
});

const cellOf = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const rowOf = (n: number, ...cells: string[]) =>
  `<row r="${n}">${cells.map((text, i) => cellOf(`${'ABCD'[i]}${n}`, text)).join('')}</row>`;

/** A workbook of the sheets that are given as the XML of their rows. */
function workbook(sheets: Readonly<Record<string, string>>): Uint8Array {
  const names = Object.keys(sheets);
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<workbook><sheets>${names.map((name, i) => `<sheet name="${name}" r:id="r${i}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${names.map((_, i) => `<Relationship Id="r${i}" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
    ),
    ...Object.fromEntries(
      names.map((name, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        strToU8(`<worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`),
      ]),
    ),
  });
}

test('a workbook whose first sheet is empty, or a cover, is read by the first that is a table of records', async () => {
  const Quotes = rowOf(1, 'outlet', 'quote') + rowOf(2, 'A', 'one');
  for (const Cover of [
    '<row r="1"><c r="A1" s="1"/></row>',
    rowOf(1, 'Quotes of June') + rowOf(2, 'Made by X'),
  ]) {
    const found = await read('a.xlsx', workbook({ Cover, Quotes }), null);
    expect([found.words, found.names]).toEqual([['one'], ['Cover', 'Quotes']]);
    expect(found.sheet).toMatchObject([{ value: 'Quotes', from: 'default' }]);
  }
  const notes = { Quotes, Notes: rowOf(1, 'outlet', 'text') + rowOf(2, 'B', 'no quote') };
  expect((await read('a.xlsx', workbook(notes), null)).words).toEqual(['one']);
});

test('headers that stand below a title and below names of groups are the headers', async () => {
  const rows =
    rowOf(1, 'Study') +
    `<row r="3">${cellOf('A3', 'Article')}${cellOf('C3', 'Quote')}</row>` +
    rowOf(4, 'outlet', 'headline', 'words', 'speaker') +
    rowOf(5, 'A', 'H', 'one', 'Ada');
  const found = await read('a.xlsx', workbook({ S: rows }), null);
  expect([found.words, found.records.in]).toEqual([['one'], 1]);
});

test('a whole number of a workbook keeps all its digits', async () => {
  const number = '<c r="C2"><v>1802345678901234567</v></c>';
  const rows = `${rowOf(1, 'outlet', 'quote', 'post')}<row r="2">${cellOf('A2', 'A')}${cellOf('B2', 'one')}${number}</row>`;
  const { file } = await runImport([{ path: 'a.xlsx', bytes: workbook({ S: rows }) }]);
  expect(JSON.stringify(file?.quotes)).toContain('"1802345678901234567"');
});

test.each([
  ['Paste the quote', true],
  ['Exact quote (English)', true],
  ['Genaues Zitat:', true],
  ['Who said the quote?', false],
  ['Topic of the quote', false],
])('a column under %j holds the words: %s', async (header, isWords) => {
  const { file } = await runImport([
    { path: 'a.csv', bytes: new TextEncoder().encode(`outlet,url,${header}\nA,https://a.example/1,Yes\n`) },
  ]);
  expect((file?.quotes ?? []).length).toBe(isWords ? 1 : 0);
});
