#!/usr/bin/env bash
# officeparser 7.8.0: in an ODS table a comment on a cell is the beginning of the cell.
#
# A comment is `office:annotation` within the cell, and no part of what the cell says (ODF 1.2, "Annotations"). Its words come
# first in the file, and so they do in the text of the cell, without a blank: "Is that so?We did not call." It is so with
# `ignoreComments: true` as well. SheetJS 0.18.5 has the cell without the comment.
#
# Why it matters: coding sheets are discussed in comments. A colleague's doubt is now what the minister said, word by word, and
# a quote like that is not found in its article any more.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error fflate@0.8.3 officeparser@7.8.0 xlsx@0.18.5 >/dev/null
cat >see.mjs <<'JS'
import { strToU8, zipSync } from 'fflate';
import { parseOffice } from 'officeparser';
import { read, utils } from 'xlsx';
const odf = 'urn:oasis:names:tc:opendocument:xmlns';
const comment = '<office:annotation><dc:creator>Ilse</dc:creator><dc:date>2024-06-25T10:00:00</dc:date><text:p>Is that so?</text:p></office:annotation>';
const cell = `<table:table-cell office:value-type="string">${comment}<text:p>We did not call.</text:p></table:table-cell>`;
const content = `<office:document-content xmlns:office="${odf}:office:1.0" xmlns:table="${odf}:table:1.0" xmlns:text="${odf}:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><office:body><office:spreadsheet><table:table table:name="Quotes"><table:table-row>${cell}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
const manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>';
const ods = Buffer.from(zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }], 'META-INF/manifest.xml': strToU8(manifest), 'content.xml': strToU8(content) }));
for (const config of [{}, { ignoreComments: true }]) {
  const file = await parseOffice(ods, config);
  console.log('officeparser', JSON.stringify(config), JSON.stringify(file.toText()));
}
console.log('SheetJS', JSON.stringify(utils.sheet_to_json(read(ods).Sheets.Quotes, { header: 1 })[0][0]));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
officeparser {} "Is that so?We did not call."
officeparser {"ignoreComments":true} "Is that so?We did not call."
SheetJS "We did not call."
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
