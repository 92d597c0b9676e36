#!/usr/bin/env bash
# unpdf 1.7.0, `extractText`: words that run from right to left come out backwards, letter by letter, where the PDF marks each letter.
#
# Chromium's "Save as PDF" puts each letter into a marked stretch with its text (ISO 32000-1, 14.9.4, "Replacement text"). PDF.js ends
# a piece of text with each stretch, so that a piece is one letter; `extractText` puts the pieces together in the order of the file, which is
# that of the page, from left to right. Where a word is one piece PDF.js turns it round, so that a test with such a file sees
# nothing. `dir: "rtl"` stands at each piece, and could tell.
#
# Why it matters: a Persian, Arabic or Hebrew article that somebody saved from a browser is read as words that nobody wrote; a search
# finds none of them, and a quotation is compared with nothing.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error unpdf@1.7.0 >/dev/null
cat >see.mjs <<'JS'
import { extractText, getDocumentProxy } from 'unpdf';
// The word "سلام" as it is drawn, from its left end: meem, alef, lam, seen; each letter placed, or all of them in one string.
const fileOf = (content) => {
  const letters = ['0645', '0627', '0644', '0633'];
  const map = `begincmap 1 begincodespacerange <00> <FF> endcodespacerange ${letters.length} beginbfchar ${letters
    .map((code, i) => `<4${i + 1}> <${code}>`)
    .join(' ')} endbfchar endcmap`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/ToUnicode 6 0 R>>',
    `<</Length ${map.length}>>stream\n${map}\nendstream`,
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj${object}endobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const xref = file.length;
  return new TextEncoder().encode(
    `${file}xref\n0 7\n0000000000 65535 f \n${places.join('')}trailer<</Size 7/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF\n`,
  );
};
const codes = (text) => [...text.replace(/\s/g, '')].map((letter) => letter.codePointAt(0).toString(16)).join(' ');
const marked = ['A', 'B', 'C', 'D'].map((sign, i) => `/Span<</ActualText<feff${['0645', '0627', '0644', '0633'][i]}>>>BDC (${sign}) Tj EMC `);
const apart = `BT /F 12 Tf 50 700 Td ${marked.join('')}ET`;
console.log('as written', codes('سلام'));
for (const [name, content] of [['in one string', 'BT /F 12 Tf 50 700 Td (ABCD) Tj ET'], ['each letter marked', apart]])
  console.log(name, codes((await extractText(await getDocumentProxy(fileOf(content)), { mergePages: true })).text));
const page = await (await getDocumentProxy(fileOf(apart))).getPage(1);
const { items } = await page.getTextContent();
console.log('PDF.js', items.filter(({ str }) => str.trim()).map(({ str, dir }) => `${codes(str)} ${dir}`).join(', '));
JS
node see.mjs 2>/dev/null | tee seen.txt
cat >expected.txt <<'SEEN'
as written 633 644 627 645
in one string 633 644 627 645
each letter marked 645 627 644 633
PDF.js 645 rtl, 627 rtl, 644 rtl, 633 rtl
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
