#!/usr/bin/env bash
# docxmlater 10.1.0: quotation marks that a Word file writes by their number are read as number signs and digits.
#
# In XML a character may be written as itself or by its number (XML 1.0, "Character and Entity References"), and Word files are
# XML. `getText` has "&#8220;no&#8221;" for “no”. The other way round, what the author wrote as an entity (a text about
# "&amp;lt;") is decoded a second time. mammoth 1.13.0 reads both as written.
#
# Why it matters: whoever looks for quotations by their marks finds none in such a file, and a letter with an accent within a
# name makes it two words and a number.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error docxmlater@10.1.0 fflate@0.8.3 mammoth@1.13.0 >/dev/null
cat >see.mjs <<'JS'
import { Document } from 'docxmlater';
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
const office = 'http://schemas.openxmlformats.org';
const type = 'application/vnd.openxmlformats';
const paragraph = (text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const texts = ['M&#252;ller said &#8220;no&#8221;.', 'M&#xFC;ller said “no”.', 'They wrote &amp;lt; for a sign.'];
const body = texts.map(paragraph).join('');
const parts = {
  '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="${type}-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
};
const file = Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)]))));
const expected = (await mammoth.extractRawText({ buffer: file })).value.trim().split('\n\n');
const later = (await Document.loadFromBuffer(file)).getParagraphs().map((one) => one.getText());
for (const [i, text] of texts.entries()) console.log(`${text} | mammoth: ${expected[i]} | docxmlater: ${later[i]}`);
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
M&#252;ller said &#8220;no&#8221;. | mammoth: Müller said “no”. | docxmlater: M&#252;ller said &#8220;no&#8221;.
M&#xFC;ller said “no”. | mammoth: Müller said “no”. | docxmlater: M&#xFC;ller said “no”.
They wrote &amp;lt; for a sign. | mammoth: They wrote &lt; for a sign. | docxmlater: They wrote < for a sign.
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
