#!/usr/bin/env bash
# mammoth 1.13.0, `extractRawText`: the last word of a line and the first of the next are one word.
#
# A line break within a paragraph is `br` (ECMA-376, "Break"), as in letterheads and lists of names. In the HTML of the same
# library it is a line break. In the raw text nothing stands there, not even a blank, and no message says so: a speaker's name
# is one word with the next one's. word-extractor 1.0.4 breaks the line.
#
# Why it matters: raw text is what is searched and counted. The first and last words of such lines are found by nobody, and of
# two speakers neither is there.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error fflate@0.8.3 mammoth@1.13.0 word-extractor@1.0.4 >/dev/null
cat >see.mjs <<'JS'
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import WordExtractor from 'word-extractor';
const office = 'http://schemas.openxmlformats.org';
const type = 'application/vnd.openxmlformats';
const body = '<w:r><w:t>Present: Ada Rivera</w:t><w:br/><w:t>Ilse Berg</w:t></w:r>';
const parts = {
  '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="${type}-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body><w:p>${body}</w:p></w:body></w:document>`,
};
const file = Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)]))));
const { value: html } = await mammoth.convertToHtml({ buffer: file });
const { value: text, messages } = await mammoth.extractRawText({ buffer: file });
console.log('mammoth, HTML:    ', html);
console.log('mammoth, raw text:', JSON.stringify(text.trim()), messages);
console.log('word-extractor:   ', JSON.stringify((await new WordExtractor().extract(file)).getBody().trim()));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
mammoth, HTML:     <p>Present: Ada Rivera<br />Ilse Berg</p>
mammoth, raw text: "Present: Ada RiveraIlse Berg" []
word-extractor:    "Present: Ada Rivera\nIlse Berg"
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
