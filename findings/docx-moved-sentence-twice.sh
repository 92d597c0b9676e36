#!/usr/bin/env bash
# word-extractor 1.0.4 and officeparser 7.8.0: a sentence that was moved while changes were tracked stands in both places.
#
# A tracked move is two elements (ECMA-376, "moveFrom" and "moveTo"): the first holds the words where they no longer are, as
# `del` does. Both readers leave out what is deleted and keep what is moved away, so the words are read twice, once in the midst
# of a paragraph that they have left. mammoth 1.13.0 reads them once.
#
# Why it matters: statements and transcripts come from desks as .docx with their changes still in them. A quote is found twice, is
# counted twice, and stands once between sentences of somebody else.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error fflate@0.8.3 mammoth@1.13.0 officeparser@7.8.0 word-extractor@1.0.4 >/dev/null
cat >see.mjs <<'JS'
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { OfficeParser } from 'officeparser';
import WordExtractor from 'word-extractor';
const schemas = 'http://schemas.openxmlformats.org';
const run = (text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const body = `<w:p>${run('We call. ')}<w:moveFrom w:id="1" w:author="Ada">${run('Not now. ')}</w:moveFrom>${run('Later.')}</w:p>
<w:p><w:moveTo w:id="2" w:author="Ada">${run('Not now.')}</w:moveTo></w:p>`;
const parts = {
  '[Content_Types].xml': `<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="r1" Type="${schemas}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': `<w:document xmlns:w="${schemas}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
};
const file = Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));
const show = (name, text) => console.log(name, JSON.stringify(text.trim().split(/\s*\n+/)));
show('mammoth', (await mammoth.extractRawText({ buffer: file })).value);
show('word-extractor', (await new WordExtractor().extract(file)).getBody());
show('officeparser', (await OfficeParser.parseOffice(file)).toText());
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
mammoth ["We call. Later.","Not now."]
word-extractor ["We call. Not now. Later.","Not now."]
officeparser ["We call. Not now. Later.","Not now."]
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
