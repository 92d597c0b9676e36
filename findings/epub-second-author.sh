#!/usr/bin/env bash
# epub2 3.0.2, epub 1.3.0 and @gxl/epub-parser 2.0.4: a report by two authors has one, and its subtitle for a title.
#
# An EPUB may have several `dc:creator`, one an author, and several `dc:title`, of which `title-type` says which is the main one
# (EPUB 3.3, "dc:creator", and "title-type"). The three keep the first of each. Here that is the subtitle, and Ilse Berg, who
# wrote the report with Ada Rivera, is nowhere in what comes back. @lingo-reader/epub-parser 0.4.6 has both authors, and the
# subtitle.
#
# Why it matters: reports of commissions are signed by several. A source is cited by title and author, and
# this one is by one of them, under a name that nobody would look for.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @gxl/epub-parser@2.0.4 @lingo-reader/epub-parser@0.4.6 epub@1.3.0 epub2@3.0.2 fflate@0.8.3 >/dev/null
cat >see.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import gxl from '@gxl/epub-parser';
import { initEpubFile } from '@lingo-reader/epub-parser';
import epub from 'epub';
import epub2 from 'epub2';
import { strToU8, zipSync } from 'fflate';
const refined = (id, name, value) => `<meta refines="#${id}" property="${name}">${value}</meta>`;
const parts = {
  mimetype: 'application/epub+zip',
  'META-INF/container.xml': '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
  'book.opf': `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:example:1</dc:identifier><dc:title id="t1">Report of the committee</dc:title>${refined('t1', 'title-type', 'subtitle')}
<dc:title id="t2">The Call</dc:title>${refined('t2', 'title-type', 'main')}<dc:creator id="c1">Ada Rivera</dc:creator><dc:creator id="c2">Ilse Berg</dc:creator>
<dc:language>en</dc:language><meta property="dcterms:modified">2024-06-25T10:00:00Z</meta></metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest><spine><itemref idref="nav"/></spine></package>`,
  'nav.xhtml': '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head><body><nav epub:type="toc"><ol><li><a href="nav.xhtml">1</a></li></ol></nav></body></html>',
};
writeFileSync('book.epub', zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { level: 0 }));
for (const [name, Reader] of [['epub', epub.EPub ?? epub.default ?? epub], ['epub2', epub2.EPub]]) {
  const reader = new Reader('book.epub');
  await new Promise((resolve, reject) => reader.on('error', reject).on('end', resolve).parse());
  console.log(`${name}: ${reader.metadata.title}, by ${reader.metadata.creator}`);
}
const { title, author } = (await gxl.parseEpub('book.epub', { type: 'path' })).info;
console.log(`@gxl/epub-parser: ${title._ ?? title}, by ${author._ ?? author}`);
const read = (await initEpubFile('book.epub')).getMetadata();
console.log(`@lingo-reader/epub-parser: ${read.title}, by ${read.creator.map(({ contributor }) => contributor).join(' and ')}`);
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
epub: Report of the committee, by Ada Rivera
epub2: Report of the committee, by Ada Rivera
@gxl/epub-parser: Report of the committee, by Ada Rivera
@lingo-reader/epub-parser: Report of the committee, by Ada Rivera and Ilse Berg
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
