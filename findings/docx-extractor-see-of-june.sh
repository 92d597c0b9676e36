#!/usr/bin/env bash
# @habibrosyad/docx-extractor 0.1.2: words that are a link in a Word file are left out of their sentence.
#
# A link is an element around its runs (ECMA-376, "Hyperlink"); the words within are the paragraph's like all others. "See the
# statement of June" comes out as "See  of June", and a sentence that is a link as a whole as an empty paragraph. The package's summary
# promises the "full structure".
#
# Why it matters: in an article that is kept as a Word file, links are on what matters: the statement, the earlier report, the name.
# What is left reads as a sentence, and says less.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @habibrosyad/docx-extractor@0.1.2 fflate@0.8.3 mammoth@1.13.0 >/dev/null
cat >see.mjs <<'JS'
import { DocxExtractor } from '@habibrosyad/docx-extractor';
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
const schemas = 'http://schemas.openxmlformats.org';
const run = (text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const link = (text) => `<w:hyperlink w:anchor="a">${run(text)}</w:hyperlink>`;
const body = `<w:p>${run('See ')}${link('the statement')}${run(' of June.')}</w:p><w:p>${link('They did not call.')}</w:p>`;
const parts = {
  '[Content_Types].xml': `<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="r1" Type="${schemas}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': `<w:document xmlns:w="${schemas}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
};
const file = Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));
console.log('mammoth', JSON.stringify((await mammoth.extractRawText({ buffer: file })).value.trim().split(/\s*\n+/)));
const { log } = console;
console.log = () => undefined;
const { paragraphs } = await new DocxExtractor().extract(file);
console.log = log;
console.log('docx-extractor', JSON.stringify(paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''))));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
mammoth ["See the statement of June.","They did not call."]
docx-extractor ["See  of June.",""]
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
