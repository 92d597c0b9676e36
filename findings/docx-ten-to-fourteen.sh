#!/usr/bin/env bash
# officeparser 7.8.0, word-extractor 1.0.4, docx-parser 0.2.1 and docxyz 0.2.4: "10-14 people" of a Word file are 1014 people.
#
# A hyphen at which a line must not end is an element of its own, `noBreakHyphen` (ECMA-376, "Non Breaking Hyphen Character");
# Word has a key for it, for figures and names that are to stay together. Three readers leave it out: "10-14" is 1014, and
# "Rivera-Berg" one word. docxyz puts a comma there. mammoth 1.13.0 has the hyphen.
#
# Why it matters: how many were hurt is what reports of one event may differ in. A hundred times as many looks like no misprint,
# and the file shows the hyphen.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error docx-parser@0.2.1 docxyz@0.2.4 fflate@0.8.3 mammoth@1.13.0 officeparser@7.8.0 word-extractor@1.0.4 >/dev/null
cat >see.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import docxParser from 'docx-parser';
import { Document } from 'docxyz';
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { parseOffice } from 'officeparser';
import WordExtractor from 'word-extractor';
const office = 'http://schemas.openxmlformats.org';
const type = 'application/vnd.openxmlformats';
const body = '<w:r><w:t>10</w:t><w:noBreakHyphen/><w:t>14 people, says Ada Rivera</w:t><w:noBreakHyphen/><w:t>Berg</w:t></w:r>';
const parts = {
  '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="${type}-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body><w:p>${body}</w:p></w:body></w:document>`,
};
const file = Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)]))));
writeFileSync('report.docx', file);
const write = (name, text) => console.log(name.padEnd(15), text.trim().replaceAll('\u2011', '-'));
write('mammoth', (await mammoth.extractRawText({ buffer: file })).value);
write('officeparser', (await parseOffice(file, {})).toText());
write('word-extractor', (await new WordExtractor().extract(file)).getBody());
write('docx-parser', await new Promise((resolve) => docxParser.parseDocx('report.docx', resolve)));
write('docxyz', (await Document(file)).paragraphs[0].text);
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
mammoth         10-14 people, says Ada Rivera-Berg
officeparser    1014 people, says Ada RiveraBerg
word-extractor  1014 people, says Ada RiveraBerg
docx-parser     1014 people, says Ada RiveraBerg
docxyz          10,14 people, says Ada Rivera,Berg
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
