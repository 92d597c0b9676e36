#!/usr/bin/env bash
# pdf2json 4.1.0: the lines of a page come out from the last to the first.
#
# `getRawTextContent()` sorts the rows of a page by their height, the smallest number first, as on a screen. In a PDF the numbers grow
# upwards (ISO 32000-1, 8.3.2.3), so that the foot of the page comes first. `unpdf` 1.7.0, over a newer PDF.js, has the lines
# as they are read.
#
# Why it matters: every sentence that goes over the end of a line is taken apart, so that a quotation is found in no text, and
# an attribution ("... he said.") stands in front of words that somebody else said.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error pdf2json@4.1.0 unpdf@1.7.0 >/dev/null
cat >see.mjs <<'JS'
import PDFParser from 'pdf2json';
import { extractText, getDocumentProxy } from 'unpdf';
const content = 'BT /F 12 Tf 50 700 Td (The mayor said the pier) Tj 0 -16 Td (is safe. "It is not,") Tj 0 -16 Td (a fisher said.) Tj ET';
const objects = [
  '<</Type/Catalog/Pages 2 0 R>>',
  '<</Type/Pages/Kids[3 0 R]/Count 1>>',
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
  `<</Length ${content.length}>>stream\n${content}\nendstream`,
  '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
];
let file = '%PDF-1.4\n';
const places = objects.map((object, i) => {
  const at = file.length;
  file += `${i + 1} 0 obj${object}endobj\n`;
  return `${String(at).padStart(10, '0')} 00000 n \n`;
});
const xref = file.length;
file += `xref\n0 6\n0000000000 65535 f \n${places.join('')}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF\n`;
const lines = (text) => JSON.stringify(text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line && !line.startsWith('---')));
const { text } = await extractText(await getDocumentProxy(new TextEncoder().encode(file)), { mergePages: true });
console.log('unpdf', lines(text));
const parser = new PDFParser(null, true);
const read = new Promise((done) => parser.on('pdfParser_dataReady', done));
const bytes = Buffer.alloc(file.length);
bytes.write(file);
parser.parseBuffer(bytes);
await read;
console.log('pdf2json', lines(parser.getRawTextContent()));
JS
node see.mjs 2>/dev/null | grep -v '^Warning' | tee seen.txt
cat >expected.txt <<'SEEN'
unpdf ["The mayor said the pier","is safe. \"It is not,\"","a fisher said."]
pdf2json ["a fisher said.","is safe. \"It is not,\"","The mayor said the pier"]
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
