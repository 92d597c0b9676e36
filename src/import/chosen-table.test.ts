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

test('a workbook whose first sheet is empty is read by the first that holds anything', async () => {
  const sheet = (cells: string) => strToU8(`<worksheet><sheetData>${cells}</sheetData></worksheet>`);
  const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const row = (n: number, ...cells: string[]) =>
    `<row r="${n}">${cells.map((text, i) => cell(`${'AB'[i]}${n}`, text)).join('')}</row>`;
  const bytes = zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      '<workbook><sheets><sheet name="Cover" r:id="a"/><sheet name="Quotes" r:id="b"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/><Relationship Id="b" Target="worksheets/sheet2.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': sheet('<row r="1"><c r="A1" s="1"/></row>'),
    'xl/worksheets/sheet2.xml': sheet(row(1, 'outlet', 'quote') + row(2, 'A', 'one')),
  });
  const found = await read('a.xlsx', bytes, null);
  expect([found.words, found.names]).toEqual([['one'], ['Cover', 'Quotes']]);
});
