#!/usr/bin/env bash
# docxyz 0.2.4 and docxmlater 10.1.0: a name that Word had recognised as one is left out of its sentence.
#
# Word 2003 and 2007 could mark names, places and dates by themselves, as `smartTag` around the words (ECMA-376, "Inline Smart
# Tag"). The words within are paragraph text like all others. In both libraries the paragraph's text goes on without them, and
# nothing says so. mammoth 1.13.0 and officeparser 7.8.0 have them.
#
# Why it matters: such a statement loses just who spoke and where. The sentence that is left is about nobody, and a search for
# the speaker does not find the file.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error docxmlater@10.1.0 docxyz@0.2.4 fflate@0.8.3 mammoth@1.13.0 officeparser@7.8.0 >/dev/null
cat >see.mjs <<'JS'
import { Document as LaterDocument } from 'docxmlater';
import { Document } from 'docxyz';
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { parseOffice } from 'officeparser';
const office = 'http://schemas.openxmlformats.org';
const type = 'application/vnd.openxmlformats';
const run = (text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const tag = (element, text) => `<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="${element}">${run(text)}</w:smartTag>`;
const body = `${tag('PersonName', 'Ada Rivera')}${run(' said in ')}${tag('place', 'Example City')}${run(' that it was so.')}`;
const parts = {
  '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="${type}-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body><w:p>${body}</w:p></w:body></w:document>`,
};
const file = Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)]))));
const write = (name, text) => console.log(name.padEnd(12), JSON.stringify(text.trim()));
write('mammoth', (await mammoth.extractRawText({ buffer: file })).value);
write('officeparser', (await parseOffice(file, {})).toText());
write('docxyz', (await Document(file)).paragraphs[0].text);
write('docxmlater', (await LaterDocument.loadFromBuffer(file)).getParagraphs()[0].getText());
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
mammoth      "Ada Rivera said in Example City that it was so."
officeparser "Ada Rivera said in Example City that it was so."
docxyz       "said in  that it was so."
docxmlater   "said in  that it was so."
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
