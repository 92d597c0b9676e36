#!/usr/bin/env bash
# officeparser 7.8.0, word-extractor 1.0.4, docx-parser 0.2.1, docxyz 0.2.4 and docxmlater 10.1.0: "≥50 dead" are 50 dead.
#
# What is put into a Word file by Insert, Symbol is an element of its own, `sym`, with the font and the sign's place in it (ECMA-376,
# "Symbol Character"); F0B3 of the font Symbol is ≥. The five readers leave it out. mammoth 1.13.0 has it by a table of fonts of
# signs; where the sign is a quotation mark of a text font, it is left out by all six.
#
# Why it matters: a report says "at least", "plus or minus" or "not equal" by such signs. What is read is another number, without
# its bound, and nothing shows that a sign stood there.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error docx-parser@0.2.1 docxmlater@10.1.0 docxyz@0.2.4 fflate@0.8.3 mammoth@1.13.0 officeparser@7.8.0 word-extractor@1.0.4 >/dev/null
cat >see.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import docxParser from 'docx-parser';
import { Document } from 'docxmlater';
import { Document as OtherDocument } from 'docxyz';
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { OfficeParser } from 'officeparser';
import WordExtractor from 'word-extractor';
const schemas = 'http://schemas.openxmlformats.org';
const run = (text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const sign = (font, char) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
const body = `<w:p>${sign('Symbol', 'F0B3')}${run('50 dead, ')}${sign('Times New Roman', '201C')}${run('no')}${sign('Times New Roman', '201D')}${run(' he said')}</w:p>`;
const parts = {
  '[Content_Types].xml': `<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="r1" Type="${schemas}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': `<w:document xmlns:w="${schemas}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
};
const file = Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));
writeFileSync('report.docx', file);
const show = (name, text) => console.log(name.padEnd(14), text.trim());
show('mammoth', (await mammoth.extractRawText({ buffer: file })).value);
show('officeparser', (await OfficeParser.parseOffice(file)).toText());
show('word-extractor', (await new WordExtractor().extract(file)).getBody());
show('docx-parser', await new Promise((resolve) => docxParser.parseDocx('report.docx', resolve)));
show('docxyz', (await OtherDocument(file)).paragraphs[0].text);
show('docxmlater', (await Document.loadFromBuffer(file)).getParagraphs()[0].getText());
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
mammoth        ≥50 dead, no he said
officeparser   50 dead, no he said
word-extractor 50 dead, no he said
docx-parser    50 dead, no he said
docxyz         50 dead, no he said
docxmlater     50 dead, no he said
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
