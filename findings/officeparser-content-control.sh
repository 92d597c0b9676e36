#!/usr/bin/env bash
# officeparser 7.8.0: a paragraph in a content control of a Word file is left out.
#
# A content control is `sdt` around paragraphs, words or rows (ECMA-376, "Structured Document Tags"); forms and templates put
# the text that is to be filled in into it. Words in one within a paragraph are read. A paragraph in one is not there, nor is
# what a table's cell holds in it, and the text closes over the gap. mammoth 1.13.0 and word-extractor 1.0.4 have all of them.
#
# Why it matters: of a statement that was written into a template it is the filled-in part, the statement, that is missing,
# between a letterhead and a signature that are there.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error fflate@0.8.3 mammoth@1.13.0 officeparser@7.8.0 word-extractor@1.0.4 >/dev/null
cat >see.mjs <<'JS'
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { parseOffice } from 'officeparser';
import WordExtractor from 'word-extractor';
const schemas = 'http://schemas.openxmlformats.org';
const run = (text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content) => `<w:p>${content}</w:p>`;
const control = (content) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const fileOf = (body) => {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="r1" Type="${schemas}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${schemas}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));
};
const around = (middle) => paragraph(run('Statement of the ministry.')) + middle + paragraph(run('Ada Rivera'));
for (const [name, body] of Object.entries({
  'no control': around(paragraph(run('We did not call.'))),
  'words in a control': around(paragraph(run('We did ') + control(run('not')) + run(' call.'))),
  'paragraph in a control': around(control(paragraph(run('We did not call.')))),
  'cell with a control': around(`<w:tbl><w:tr><w:tc>${control(paragraph(run('We did not call.')))}</w:tc></w:tr></w:tbl>`),
})) {
  const file = fileOf(body);
  const lines = (text) => text.split(/\n+/).map((line) => line.trim()).filter(Boolean).join(' / ');
  console.log(name);
  console.log('  officeparser:', lines(await (await parseOffice(file, {})).toText()));
  console.log('  mammoth:', lines((await mammoth.extractRawText({ buffer: file })).value));
  console.log('  word-extractor:', lines((await new WordExtractor().extract(file)).getBody()));
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
no control
  officeparser: Statement of the ministry. / We did not call. / Ada Rivera
  mammoth: Statement of the ministry. / We did not call. / Ada Rivera
  word-extractor: Statement of the ministry. / We did not call. / Ada Rivera
words in a control
  officeparser: Statement of the ministry. / We did not call. / Ada Rivera
  mammoth: Statement of the ministry. / We did not call. / Ada Rivera
  word-extractor: Statement of the ministry. / We did not call. / Ada Rivera
paragraph in a control
  officeparser: Statement of the ministry. / Ada Rivera
  mammoth: Statement of the ministry. / We did not call. / Ada Rivera
  word-extractor: Statement of the ministry. / We did not call. / Ada Rivera
cell with a control
  officeparser: Statement of the ministry. / Ada Rivera
  mammoth: Statement of the ministry. / We did not call. / Ada Rivera
  word-extractor: Statement of the ministry. / We did not call. / Ada Rivera
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
