#!/usr/bin/env bash
# xlsx-stream-reader 1.1.1: words before and behind a bold word are joined to it.
#
# A string with words of another style is a row of runs, and the blank between two of them stands at the end or the beginning of
# a run, where `xml:space="preserve"` keeps it (ECMA-376, "Rich Text Run"). The reader trims each run: "We did not call.", with
# a bold "not", is "We didnotcall." exceljs 4.4.0 has the blanks.
#
# Why it matters: large tables of quotes are read row by row. A quote in which somebody stressed a word cannot be found in its
# article any more, and the stressed word is none that is counted.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error exceljs@4.4.0 fflate@0.8.3 xlsx-stream-reader@1.1.1 >/dev/null
cat >see.mjs <<'JS'
import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import XlsxStreamReader from 'xlsx-stream-reader';
const office = 'http://schemas.openxmlformats.org';
const type = 'application/vnd.openxmlformats';
const main = `${office}/spreadsheetml/2006/main`;
const relations = `${office}/officeDocument/2006/relationships`;
const rich = '<r><t xml:space="preserve">We did </t></r><r><rPr><b/></rPr><t>not</t></r><r><t xml:space="preserve"> call.</t></r>';
const cells = [`<c r="A1" t="s"><v>0</v></c>`];
const parts = {
  '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="${type}-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Quotes" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/sharedStrings.xml': `<sst xmlns="${main}"><si>${rich}</si></sst>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${cells.map((cell, i) => `<row r="${i + 1}">${cell}</row>`).join('')}</sheetData></worksheet>`,
};
const file = Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)]))));
const rows = await new Promise((resolve, reject) => {
  const reader = new XlsxStreamReader();
  const found = [];
  reader.on('error', reject);
  reader.on('worksheet', (sheet) => {
    sheet.on('row', ({ values }) => found.push(values[1]));
    sheet.process();
  });
  reader.on('end', () => resolve(found));
  Readable.from([file]).pipe(reader);
});
console.log('exceljs:           ', (await new ExcelJS.Workbook().xlsx.load(file)).worksheets[0].getCell('A1').text);
console.log('xlsx-stream-reader:', rows[0]);
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
exceljs:            We did not call.
xlsx-stream-reader: We didnotcall.
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
