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
    <row r="4">${cell('B4', 'We go')}${cell('E4', 'too many')}</row>
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
  expect(report.records).toEqual({ in: 3, used: 2, leftOut: 1 });
  expect(report.leftOut).toMatchObject([{ line: 4, code: 'too-many-cells' }]);
  expect(file?.articles.map(({ headline, url }) => [headline, url])).toEqual([
    ['Two calls', 'https://a.example/1?x=1&y=2'],
    ['Call again', 'https://b.example/2?q="x"'],
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
