#!/usr/bin/env bash
# officeparser 7.8.0: of a cell with a bold word the first piece is read, where the text stands in the cell itself.
#
# Text of an XLSX cell stands in a shared table or, with `t="inlineStr"`, in the cell; in both, words of another style are runs
# of one string (ECMA-376, "Rich Text Inline"). From the table all runs are read. In the cell it is the first: "We did not
# call.", with a bold "not", is "We did". The reading above a Japanese name (`rPh`) is read as part of the name. exceljs 4.4.0
# and read-excel-file 9.3.17 have the whole quote and the name alone.
#
# Why it matters: a program that writes a table may put the text into the cell. Just the quotes in which somebody stressed a
# word end before it, and what is left reads as its opposite.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error exceljs@4.4.0 fflate@0.8.3 officeparser@7.8.0 read-excel-file@9.3.17 >/dev/null
cat >see.mjs <<'JS'
import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { parseOffice } from 'officeparser';
import readExcelFile from 'read-excel-file/node';
const office = 'http://schemas.openxmlformats.org';
const type = 'application/vnd.openxmlformats';
const main = `${office}/spreadsheetml/2006/main`;
const relations = `${office}/officeDocument/2006/relationships`;
const rich = '<r><t xml:space="preserve">We did </t></r><r><rPr><b/></rPr><t>not</t></r><r><t xml:space="preserve"> call.</t></r>';
const cells = [`<c r="A1" t="s"><v>0</v></c>`, `<c r="A2" t="inlineStr"><is>${rich}</is></c>`, `<c r="A3" t="s"><v>1</v></c>`];
const parts = {
  '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="${type}-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Quotes" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/sharedStrings.xml': `<sst xmlns="${main}"><si>${rich}</si><si><t>佐藤</t><rPh sb="0" eb="2"><t>サトウ</t></rPh></si></sst>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${cells.map((cell, i) => `<row r="${i + 1}">${cell}</row>`).join('')}</sheetData></worksheet>`,
};
const file = Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)]))));
const lines = (await parseOffice(file, {})).toText().split('\n');
const [{ data }] = await readExcelFile(file);
const sheet = (await new ExcelJS.Workbook().xlsx.load(file)).worksheets[0];
for (const [i, where] of ['runs in the table', 'runs in the cell ', 'name with reading'].entries())
  console.log(where, '| officeparser', JSON.stringify(lines[i].trim()), '| exceljs', JSON.stringify(sheet.getCell(i + 1, 1).text), '| read-excel-file', JSON.stringify(data[i][0]));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
runs in the table | officeparser "We did not call." | exceljs "We did not call." | read-excel-file "We did not call."
runs in the cell  | officeparser "We did" | exceljs "We did not call." | read-excel-file "We did not call."
name with reading | officeparser "佐藤サトウ" | exceljs "佐藤" | read-excel-file "佐藤"
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
