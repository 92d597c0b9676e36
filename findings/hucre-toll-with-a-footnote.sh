#!/usr/bin/env bash
# hucre 1.0.0 and xlsx 0.18.5: in a table of a web page, "14" with the mark of a footnote is 141 people.
#
# Both read an HTML table into a sheet, and take numbers for numbers. What a cell's elements hold is written one behind the
# other: the raised 1 of a footnote is a digit of the figure, and "10" with a raised 6 is 106. A letter written by its name
# (`&uuml;`) stays as it is. In hucre a line break within a cell joins two words ("notcall"); xlsx keeps the break.
#
# Why it matters: tolls and polls are copied from tables of web pages, where figures that need a word of caution have such a
# mark. Just the figures that are uncertain become ten times as high.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error hucre@1.0.0 xlsx@0.18.5 >/dev/null
cat >see.mjs <<'JS'
import { fromHtml } from 'hucre';
import { read, utils } from 'xlsx';
for (const cell of ['14', '14<sup>1</sup>', '10<sup>6</sup>', 'We did not<br>call.', 'M&uuml;ller']) {
  const html = `<table><tr><td>${cell}</td></tr></table>`;
  const [[value]] = fromHtml(html).rows;
  const { Sheets, SheetNames } = read(html, { type: 'string' });
  console.log(cell, '| hucre', JSON.stringify(value), '| xlsx', JSON.stringify(utils.sheet_to_json(Sheets[SheetNames[0]], { header: 1 })[0][0]));
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
14 | hucre 14 | xlsx 14
14<sup>1</sup> | hucre 141 | xlsx 141
10<sup>6</sup> | hucre 106 | xlsx 106
We did not<br>call. | hucre "We did notcall." | xlsx "We did not\ncall."
M&uuml;ller | hucre "M&uuml;ller" | xlsx "M&uuml;ller"
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
