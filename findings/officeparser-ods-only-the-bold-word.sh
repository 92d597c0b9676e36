#!/usr/bin/env bash
# officeparser 7.8.0: of a cell in an ODS table that has one word in bold, that word is all that is read.
#
# Words of another style stand in `text:span` within the paragraph (ODF 1.2, 6.1.7). In the cells of a spreadsheet only what is
# in spans is taken where there are any: "We did not call.", with a bold "not", is "not". Two paragraphs are one without a
# blank. The same cell in a table of an ODT file is read whole, and so it is by SheetJS 0.18.5.
#
# Why it matters: in coding sheets the telling word of a quote may be set in bold. Just these quotes are cut down to it, and a
# cell that says "not" looks like an answer.
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
const manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>';
const fileOf = (kind, body) => {
  const content = `<office:document-content xmlns:office="${odf}:office:1.0" xmlns:table="${odf}:table:1.0" xmlns:text="${odf}:text:1.0"><office:body>${body}</office:body></office:document-content>`;
  const mimetype = strToU8(`application/vnd.oasis.opendocument.${kind}`);
  return Buffer.from(zipSync({ mimetype: [mimetype, { level: 0 }], 'META-INF/manifest.xml': strToU8(manifest), 'content.xml': strToU8(content) }));
};
for (const cell of ['<text:p>We did not call.</text:p>', '<text:p>We did <text:span>not</text:span> call.</text:p>', '<text:p>We did not call.</text:p><text:p>Not once.</text:p>']) {
  const table = `<table:table table:name="Quotes"><table:table-row><table:table-cell office:value-type="string">${cell}</table:table-cell></table:table-row></table:table>`;
  const ods = fileOf('spreadsheet', `<office:spreadsheet>${table}</office:spreadsheet>`);
  const odt = fileOf('text', `<office:text>${table}</office:text>`);
  console.log(cell);
  console.log('  officeparser, ODS', JSON.stringify((await parseOffice(ods, {})).toText()));
  console.log('  officeparser, ODT', JSON.stringify((await parseOffice(odt, {})).toText()));
  console.log('  SheetJS, ODS     ', JSON.stringify(utils.sheet_to_json(read(ods).Sheets.Quotes, { header: 1 })[0][0]));
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
<text:p>We did not call.</text:p>
  officeparser, ODS "We did not call."
  officeparser, ODT "We did not call."
  SheetJS, ODS      "We did not call."
<text:p>We did <text:span>not</text:span> call.</text:p>
  officeparser, ODS "not"
  officeparser, ODT "We did not call."
  SheetJS, ODS      "We did not call."
<text:p>We did not call.</text:p><text:p>Not once.</text:p>
  officeparser, ODS "We did not call.Not once."
  officeparser, ODT "We did not call.\nNot once."
  SheetJS, ODS      "We did not call.\nNot once."
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
