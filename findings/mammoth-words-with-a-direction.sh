#!/usr/bin/env bash
# mammoth 1.13.0: words whose direction is marked in a Word file are left out.
#
# WordprocessingML puts words that run the other way into `dir` or `bdo` (ECMA-376, "Bidirectional Embedding Level" and
# "Bidirectional Override"), which hold runs as a hyperlink does. Both are skipped with all that they hold, and a warning names
# the element, not the words. word-extractor 1.0.4 keeps them.
#
# Why it matters: it is the quoted word in the other script that needs the mark. An English report on a Persian statement is
# read without the statement's own words, and the sentence still looks whole.
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
const schemas = 'http://schemas.openxmlformats.org';
const run = (text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const fileOf = (body) => {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="r1" Type="${schemas}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${schemas}/wordprocessingml/2006/main"><w:body><w:p>${body}</w:p></w:body></w:document>`,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));
};
for (const name of ['dir', 'bdo']) {
  const file = fileOf(`${run('The minister said ')}<w:${name} w:val="rtl">${run('نه')}</w:${name}>${run(' twice.')}`);
  const { value, messages } = await mammoth.convertToHtml({ buffer: file });
  console.log(name, 'mammoth', value, JSON.stringify(messages.map(({ type }) => type)));
  console.log(name, 'word-extractor', (await new WordExtractor().extract(file)).getBody().trim());
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
dir mammoth <p>The minister said  twice.</p> ["warning"]
dir word-extractor The minister said نه twice.
bdo mammoth <p>The minister said  twice.</p> ["warning"]
bdo word-extractor The minister said نه twice.
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
