#!/usr/bin/env bash
# officeparser 7.8.0: words that have their reading above them are left out.
#
# Japanese and Chinese put small signs above a word to say how it is read; in Word files that is `ruby` with the word in
# `rubyBase` (ECMA-376, "Phonetic Guide"), in ODT `text:ruby` with `text:ruby-base` (ODF 1.2, "Ruby"). Neither the word nor its
# reading is in the text, and `warnings` is empty. word-extractor 1.0.4 has both for the Word file.
#
# Why it matters: the reading is put above names that not everybody can read. Of "Minister Sato says" the name is what is
# missing, in a text that goes on without a gap.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error fflate@0.8.3 officeparser@7.8.0 word-extractor@1.0.4 >/dev/null
cat >see.mjs <<'JS'
import { strToU8, zipSync } from 'fflate';
import { parseOffice } from 'officeparser';
import WordExtractor from 'word-extractor';
const office = 'http://schemas.openxmlformats.org';
const type = 'application/vnd.openxmlformats';
const run = (text) => `<w:r><w:t>${text}</w:t></w:r>`;
const body = `<w:r><w:ruby><w:rubyPr/><w:rt>${run('さとう')}</w:rt><w:rubyBase>${run('佐藤')}</w:rubyBase></w:ruby></w:r>${run('大臣は否定した。')}`;
const parts = {
  '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="${type}-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body><w:p>${body}</w:p></w:body></w:document>`,
};
const file = Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)]))));
const odf = 'urn:oasis:names:tc:opendocument:xmlns';
const content = `<office:document-content xmlns:office="${odf}:office:1.0" xmlns:text="${odf}:text:1.0"><office:body><office:text><text:p><text:ruby><text:ruby-base>佐藤</text:ruby-base><text:ruby-text>さとう</text:ruby-text></text:ruby>大臣は否定した。</text:p></office:text></office:body></office:document-content>`;
const odt = Buffer.from(zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }], 'content.xml': strToU8(content) }));
console.log('written             ', '佐藤大臣は否定した。');
console.log('word-extractor, docx', (await new WordExtractor().extract(file)).getBody().trim());
for (const [name, bytes] of [['docx', file], ['odt', odt]]) {
  const read = await parseOffice(bytes, {});
  console.log(`officeparser, ${name}`.padEnd(20), read.toText().trim(), read.warnings);
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
written              佐藤大臣は否定した。
word-extractor, docx さとう佐藤大臣は否定した。
officeparser, docx   大臣は否定した。 []
officeparser, odt    大臣は否定した。 []
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
