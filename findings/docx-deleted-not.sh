#!/usr/bin/env bash
# docx-parser 0.2.1 and @thasmorato/docx-parser 1.4.0: a word that was deleted while changes were tracked is read as said.
#
# Deleted words stay in a Word file, as `delText` within `del` (ECMA-376, "Deleted Run Content"); what is left of the sentence
# is without them. Both readers take them for words, "did not call" where "did call" is left, and a field's instruction
# (`instrText`) as well: "On DATE \@ d 25 June". Neither marks any. officeparser 7.8.0 has neither.
#
# Why it matters: a statement comes from a desk with its changes still in it, and a "not" that was taken out is the news. The
# words of a draft are quoted as the words of the ministry.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @thasmorato/docx-parser@1.4.0 docx-parser@0.2.1 fflate@0.8.3 officeparser@7.8.0 >/dev/null
cat >see.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { parseDocx } from '@thasmorato/docx-parser';
import docxParser from 'docx-parser';
import { strToU8, zipSync } from 'fflate';
import { parseOffice } from 'officeparser';
const schemas = 'http://schemas.openxmlformats.org';
const run = (text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const mark = (kind) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const fileOf = (content) => {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="r1" Type="${schemas}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${schemas}/wordprocessingml/2006/main"><w:body><w:p>${content}</w:p></w:body></w:document>`,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));
};
for (const [name, content] of Object.entries({
  'a deleted "not"': `${run('We did ')}<w:del w:id="1" w:author="Desk"><w:r><w:delText xml:space="preserve">not </w:delText></w:r></w:del>${run('call.')}`,
  'a date that updates itself': `${run('On ')}${mark('begin')}<w:r><w:instrText xml:space="preserve"> DATE \\@ d </w:instrText></w:r>${mark('separate')}${run('25 June')}${mark('end')}${run(' we met.')}`,
})) {
  const file = fileOf(content);
  writeFileSync('statement.docx', file);
  console.log(name);
  console.log('  docx-parser:', await new Promise((resolve) => docxParser.parseDocx('statement.docx', resolve)));
  for await (const { type, content: text } of parseDocx(file)) if (type === 'paragraph') console.log('  @thasmorato/docx-parser:', text);
  console.log('  officeparser:', (await (await parseOffice(file, {})).toText()).trim());
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
a deleted "not"
  docx-parser: We did not call.
  @thasmorato/docx-parser: We did not call.
  officeparser: We did call.
a date that updates itself
  docx-parser: On  DATE \@ d 25 June we met.
  @thasmorato/docx-parser: On DATE \@ d 25 June we met.
  officeparser: On 25 June we met.
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
