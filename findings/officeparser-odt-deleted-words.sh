#!/usr/bin/env bash
# officeparser 7.8.0 and odt2html 1.0.1: what was deleted from an ODT file while changes were tracked is its first sentence.
#
# Deleted words are kept in the file, in `text:tracked-changes` before the first paragraph, and where they stood is a mark (ODF
# 1.2, "Change Tracking"). Both libraries read them as text, at the beginning, since there they stand in the file; odt2html puts
# the name of who deleted them and the time in front.
#
# Why it matters: what was struck out before a statement went out opens the statement, as if it were its lead. Whoever quotes
# the file quotes what the office did not say.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error fflate@0.8.3 odt2html@1.0.1 officeparser@7.8.0 >/dev/null
cat >see.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import odt2html from 'odt2html';
import { parseOffice } from 'officeparser';
const odf = 'urn:oasis:names:tc:opendocument:xmlns';
const deletion = `<text:deletion><office:change-info><dc:creator>Desk</dc:creator><dc:date>2024-06-25T10:00:00</dc:date></office:change-info><text:p>We called twice.</text:p></text:deletion>`;
const text = `<text:tracked-changes><text:changed-region text:id="c1">${deletion}</text:changed-region></text:tracked-changes><text:p>We called once.<text:change text:change-id="c1"/> That is all.</text:p>`;
const content = `<office:document-content xmlns:office="${odf}:office:1.0" xmlns:text="${odf}:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><office:body><office:text>${text}</office:text></office:body></office:document-content>`;
const odt = Buffer.from(zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }], 'content.xml': strToU8(content) }));
writeFileSync('statement.odt', odt);
console.log('officeparser:', JSON.stringify((await parseOffice(odt, {})).toText()));
console.log('odt2html:    ', await odt2html.toHTML({ path: 'statement.odt' }));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
officeparser: "We called twice.\nWe called once. That is all."
odt2html:     Desk2024-06-25T10:00:00<p>We called twice.</p><p>We called once. That is all.</p>
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
