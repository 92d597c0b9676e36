#!/usr/bin/env bash
# xlsx 0.18.5 with exceljs 4.4.0: what one writes as 25 June 2024 the other reads as 16 July 1905.
#
# A cell may hold a day as text in ISO 8601, with `t="d"` (ECMA-376, "Cell Type"). SheetJS writes days this way with `cellDates:
# true`. exceljs takes the beginning of the text for a number of days from 1900, and that is the year: each day of 2024 is 16
# July 1905, each of 2023 the day before. read-excel-file 9.3.17 reads the day.
#
# Why it matters: a table of articles that one tool has saved and another has opened has one day per year, all in the summer of
# 1905, in the order of the years. On a timeline that is an error to see; in a count of articles by month it is not.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error exceljs@4.4.0 read-excel-file@9.3.17 xlsx@0.18.5 >/dev/null
cat >see.mjs <<'JS'
import ExcelJS from 'exceljs';
import readExcelFile from 'read-excel-file/node';
import { utils, write } from 'xlsx';
const days = ['2023-11-02', '2024-01-05', '2024-06-25'];
const sheet = utils.aoa_to_sheet(days.map((day) => [new Date(`${day}T00:00:00Z`)]), { cellDates: true });
const book = utils.book_new();
utils.book_append_sheet(book, sheet, 'Articles');
const file = write(book, { type: 'buffer', cellDates: true });
const { worksheets } = await new ExcelJS.Workbook().xlsx.load(file);
const [{ data }] = await readExcelFile(file);
for (const [i, day] of days.entries())
  console.log('written', day, 'exceljs', worksheets[0].getCell(i + 1, 1).value.toISOString().slice(0, 10), 'read-excel-file', data[i][0].toISOString().slice(0, 10));
JS
TZ=UTC node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
written 2023-11-02 exceljs 1905-07-15 read-excel-file 2023-11-02
written 2024-01-05 exceljs 1905-07-16 read-excel-file 2024-01-05
written 2024-06-25 exceljs 1905-07-16 read-excel-file 2024-06-25
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
