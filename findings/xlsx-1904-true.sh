#!/usr/bin/env bash
# exceljs 4.4.0 and read-excel-file 9.3.17: all days of a workbook of the 1904 date system are four years and a day too early.
#
# Whether days are counted from 1904 is one attribute, an XML boolean (ECMA-376, "workbookPr"), whose two spellings of yes are
# `1` and `true`. Excel writes the first, LibreOffice the second. The two readers know the first alone: 25 June 2024 is read as
# 24 June 2020. hucre 1.0.0 knows both.
#
# Why it matters: a coding sheet that was begun on an old Mac keeps this system for life. Opened and saved once in LibreOffice,
# its dates look right there, and in every table made from it they stand before the events that they cite.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error exceljs@4.4.0 fflate@0.8.3 hucre@1.0.0 read-excel-file@9.3.17 >/dev/null
cat >see.mjs <<'JS'
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from 'hucre';
import readExcelFile from 'read-excel-file/node';
const made = new ExcelJS.Workbook();
made.properties.date1904 = true;
made.addWorksheet('Articles').addRow([new Date('2024-06-25T00:00:00Z')]).getCell(1).numFmt = 'yyyy-mm-dd';
const files = unzipSync(new Uint8Array(await made.xlsx.writeBuffer()));
const settings = strFromU8(files['xl/workbook.xml']);
const day = (date) => date.toISOString().slice(0, 10);
for (const value of ['1', 'true']) {
  files['xl/workbook.xml'] = strToU8(settings.replace(/ date1904="[^"]*"/, ` date1904="${value}"`));
  const file = Buffer.from(zipSync(files));
  const read = await new ExcelJS.Workbook().xlsx.load(file);
  const [{ data }] = await readExcelFile(file);
  console.log(
    `date1904="${value}"`,
    `exceljs ${day(read.worksheets[0].getCell('A1').value)}`,
    `read-excel-file ${day(data[0][0])}`,
    `hucre ${day((await readXlsx(file)).sheets[0].rows[0][0])}`,
  );
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
date1904="1" exceljs 2024-06-25 read-excel-file 2024-06-25 hucre 2024-06-25
date1904="true" exceljs 2020-06-24 read-excel-file 2020-06-24 hucre 2024-06-25
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
