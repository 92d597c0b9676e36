import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { runImport } from './run-import.ts';

const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** A sheet with a linked title, a linked name, a link that is its cell, an address in a formula, and three notes. */
const BYTES = zipSync({
  'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="Quotes"/></sheets></workbook>'),
  'xl/worksheets/sheet1.xml': strToU8(
    `<worksheet xmlns:r="${RELATED}"><sheetData>
    <row r="1">${cell('A1', 'Title')}${cell('B1', 'Quote')}${cell('C1', 'Speaker')}${cell('D1', 'Mail')}</row>
    <row r="2">${cell('A2', 'Two calls')}${cell('B2', 'We act')}${cell('C2', 'Ada Ex')}${cell('D2', 'ada@h.example')}</row>
    <row r="3"><c r="A3" t="str"><f>HYPERLINK("https://b.example/2?q=""x""","Call again")</f><v>Call again</v></c>${cell('B3', 'We wait')}</row>
    <row r="4">${cell('B4', 'We go')}${cell('E4', 'beside the table')}</row>
    </sheetData><hyperlinks><hyperlink ref="A2" r:id="rId1"/><hyperlink ref="C2" r:id="rId2"/>
    <hyperlink ref="D2" r:id="rId3"></hyperlink></hyperlinks></worksheet>`,
  ),
  'xl/worksheets/_rels/sheet1.xml.rels': strToU8(
    `<Relationships>${[
      ['rId1', 'hyperlink', 'https://a.example/1?x=1&amp;y=2'],
      ['rId2', 'hyperlink', 'https://wiki.example/Ada'],
      ['rId3', 'hyperlink', 'mailto:ada@h.example'],
      ['rId4', 'comments', '../comments1.xml'],
    ]
      .map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATED}/${type}" Target="${target}"/>`)
      .join('')}</Relationships>`,
  ),
  'xl/comments1.xml': strToU8(
    `<comments><commentList><comment ref="B1"><text><t>as printed</t></text></comment>
    <comment ref="B2"><text><r><t>check </t></r><r><t>this</t></r></text></comment>
    <comment ref="C2"><text><t>[Threaded comment]\n\nYour version of Excel allows you to read it.\n\nComment:\n    Really her?</t></text></comment></commentList></comments>`,
  ),
});

test('addresses and notes that hang on cells of a workbook stay with their record, and a linked title leads to its article', async () => {
  const { file, report } = await runImport([{ path: 'linked.xlsx', bytes: BYTES }]);
  expect(report.records).toEqual({ in: 3, used: 3, leftOut: 0 });
  expect(file?.articles.map(({ headline, url }) => [headline, url])).toEqual([
    ['Two calls', 'https://a.example/1?x=1&y=2'],
    ['Call again', 'https://b.example/2?q="x"'],
    [undefined, undefined],
  ]);
  expect((file?.quotes?.[2] as { otherColumns?: unknown } | undefined)?.otherColumns).toEqual([
    { column: 'Column 5', value: 'beside the table' },
  ]);
  expect((file?.quotes?.[0] as { otherColumns?: unknown } | undefined)?.otherColumns).toEqual([
    { column: 'Mail', value: 'ada@h.example' },
    { column: 'Note on Quote', value: 'check this' },
    { column: 'Link of Speaker', value: 'https://wiki.example/Ada' },
    { column: 'Note on Speaker', value: 'Really her?' },
  ]);
  expect(report.lost).toMatchObject([
    { line: 1, field: 'Note on Quote', value: 'as printed', reason: 'It hangs on a cell of no record.' },
  ]);
});

const ROWS = [
  ['Outlet', 'Published', 'Quote', 'Speaker'],
  ['Herald', '2026-03-01', 'We act', 'Ada'],
  ['Post', '2026-03-02', 'We wait', 'Bo'],
  ['Post', '2026-03-03', 'We go', '', '', 'seen twice'],
  ['Post', '2026-03-04', 'We act', 'and wait', 'Bo'],
];

async function readRows(rows: readonly (readonly string[])[]) {
  const place = (row: number, column: number) => `${String.fromCharCode(65 + column)}${row + 1}`;
  const xml = rows.map((cells, row) => {
    const written = cells.map((text, column) => (text === '' ? '' : cell(place(row, column), text)));
    return `<row r="${row + 1}">${written.join('')}</row>`;
  });
  const bytes = zipSync({
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="Quotes"/></sheets></workbook>'),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${xml.join('')}</sheetData></worksheet>`),
  });
  const { file, report } = await runImport([{ path: 'rows.xlsx', bytes }]);
  const people = new Map(file?.people?.map(({ id, name }) => [id, name]));
  return {
    told: file?.quotes?.map(({ selector, speakerId = '' }) => [selector.exact, people.get(speakerId)]),
    others: file?.quotes?.map((quote) => (quote as { otherColumns?: unknown }).otherColumns),
    left: report.leftOut.map(({ line, code }) => [line, code]),
  };
}

test('what was jotted beside the rows of a sheet stays with its row, and a row filled on beyond the headers may have slipped', async () => {
  const { told, others, left } = await readRows(ROWS);
  expect(told?.map(([words]) => words)).toEqual(['We act', 'We wait', 'We go']);
  expect(others?.[2]).toEqual([{ column: 'Column 6', value: 'seen twice' }]);
  expect(left).toEqual([[5, 'too-many-cells']]);
});

test('a column that most rows fill is read as one, though it has no header', async () => {
  const rows = ROWS.slice(0, 3).map((cells, i) => [
    ...cells.slice(0, 4),
    i === 0 ? '' : `https://h.example/${i}`,
  ]);
  const { left, told } = await readRows(rows);
  expect([told, left]).toEqual([
    [
      ['We act', 'Ada'],
      ['We wait', 'Bo'],
    ],
    [],
  ]);
});
