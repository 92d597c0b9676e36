#!/usr/bin/env bash
# docxyz 0.2.4: a word that was inserted while changes were tracked is left out, and so are all words within a control.
#
# An inserted word stands in `ins` around its run, and is what the author wants to be read (ECMA-376, "Inserted Run Content"); a
# field of a form or template stands in `sdt` ("Structured Document Tags"). Of a paragraph's text the library has only what
# stands in neither: "The office did not call" is "The office did call". mammoth 1.13.0 has both.
#
# Why it matters: statements go through several hands with changes tracked. The word that a lawyer put in is the one that is
# missing, and the denial is an admission.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error docxyz@0.2.4 fflate@0.8.3 mammoth@1.13.0 >/dev/null
cat >see.mjs <<'JS'
import { Document } from 'docxyz';
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
const office = 'http://schemas.openxmlformats.org';
const type = 'application/vnd.openxmlformats';
const run = (text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const inserted = `<w:ins w:id="1" w:author="Desk" w:date="2024-06-25T10:00:00Z">${run('not ')}</w:ins>`;
const control = `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${run('25 June')}</w:sdtContent></w:sdt>`;
const body = `${run('The office did ')}${inserted}${run('call on ')}${control}${run(' 2024.')}`;
const parts = {
  '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="${type}-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body><w:p>${body}</w:p></w:body></w:document>`,
};
const file = Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)]))));
console.log('mammoth', (await mammoth.extractRawText({ buffer: file })).value.trim());
console.log('docxyz ', (await Document(file)).paragraphs[0].text);
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
mammoth The office did not call on 25 June 2024.
docxyz  The office did call on  2024.
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
