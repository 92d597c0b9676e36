#!/usr/bin/env bash
# exceljs 4.4.0, read-excel-file 9.3.17 and xlsx 0.18.5: a day of January or February 1900 is the day before.
#
# XLSX counts days from 1 January 1900, which is 1, and counts a 29 February 1900 that there was not (ECMA-376, "Dates and
# Times"): 59 is 28 February, 61 is 1 March. The readers go back from later days without stepping over the false one, so that
# all days up to 28 February are one too early. hucre 1.0.0 reads 59 as 28 February.
#
# Why it matters: a table of the press of that winter has the relief of Ladysmith on the 27th, in each of three readers, where
# the file shows the 28th. From March on the same table is right.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error exceljs@4.4.0 fflate@0.8.3 hucre@1.0.0 read-excel-file@9.3.17 xlsx@0.18.5 >/dev/null
cat >see.mjs <<'JS'
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from 'hucre';
import readExcelFile from 'read-excel-file/node';
import { read, utils } from 'xlsx';
const made = new ExcelJS.Workbook();
const cell = made.addWorksheet('Articles').addRow([4321]).getCell(1);
cell.numFmt = 'yyyy-mm-dd';
const files = unzipSync(new Uint8Array(await made.xlsx.writeBuffer()));
const sheet = strFromU8(files['xl/worksheets/sheet1.xml']);
const day = (date) => date.toISOString().slice(0, 10);
for (const [number, shown] of [[24, '1900-01-24'], [59, '1900-02-28'], [61, '1900-03-01']]) {
  files['xl/worksheets/sheet1.xml'] = strToU8(sheet.replace('<v>4321</v>', `<v>${number}</v>`));
  const file = Buffer.from(zipSync(files));
  const opened = await new ExcelJS.Workbook().xlsx.load(file);
  const [{ data }] = await readExcelFile(file);
  const [[date]] = utils.sheet_to_json(read(file, { cellDates: true }).Sheets.Articles, { header: 1 });
  console.log(
    `${number} is ${shown}:`,
    `exceljs ${day(opened.worksheets[0].getCell('A1').value)}`,
    `read-excel-file ${day(data[0][0])}`,
    `xlsx ${day(date)}`,
    `hucre ${day((await readXlsx(file)).sheets[0].rows[0][0])}`,
  );
}
JS
TZ=UTC node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
24 is 1900-01-24: exceljs 1900-01-23 read-excel-file 1900-01-23 xlsx 1900-01-23 hucre 1900-01-24
59 is 1900-02-28: exceljs 1900-02-27 read-excel-file 1900-02-27 xlsx 1900-02-27 hucre 1900-02-28
61 is 1900-03-01: exceljs 1900-03-01 read-excel-file 1900-03-01 xlsx 1900-03-01 hucre 1900-03-01
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
