#!/usr/bin/env bash
# epub 1.3.0, officeparser 7.8.0 and @lingo-reader/epub-parser 0.4.6: a chapter whose file has a space in its name is empty.
#
# In an EPUB's manifest `href` is an address, where a space is `%20`; the file in the archive has the space (EPUB 3.3,
# "Manifest", and "OCF"). The three look for a file with "%20" in its name. The first answers an empty chapter and no error, the
# second goes on without it, the third prints a line and has it empty too. epub2 3.0.2 reads it.
#
# Why it matters: a long report made into an EPUB by hand may have one file a chapter, named by its title. Whatever is said in
# "Second chapter" was not said, while the chapters named by one word are all there.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @lingo-reader/epub-parser@0.4.6 epub@1.3.0 epub2@3.0.2 fflate@0.8.3 officeparser@7.8.0 >/dev/null
cat >see.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { initEpubFile } from '@lingo-reader/epub-parser';
import epub from 'epub';
import epub2 from 'epub2';
import { strToU8, zipSync } from 'fflate';
import { parseOffice } from 'officeparser';
const page = (words) => `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>${words}</p></body></html>`;
const item = (id, href) => `<item id="${id}" href="${href}" media-type="application/xhtml+xml"/>`;
const parts = {
  mimetype: 'application/epub+zip',
  'META-INF/container.xml': '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
  'book.opf': `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:example:1</dc:identifier><dc:title>The Call</dc:title><dc:language>en</dc:language><meta property="dcterms:modified">2024-06-25T10:00:00Z</meta></metadata>
<manifest>${item('nav', 'nav.xhtml').replace('/>', ' properties="nav"/>')}${item('one', 'first.xhtml')}${item('two', 'second%20chapter.xhtml')}</manifest>
<spine><itemref idref="one"/><itemref idref="two"/></spine></package>`,
  'nav.xhtml': page('').replace('<p></p>', '<nav xmlns:epub="http://www.idpf.org/2007/ops" epub:type="toc"><ol><li><a href="first.xhtml">1</a></li><li><a href="second%20chapter.xhtml">2</a></li></ol></nav>'),
  'first.xhtml': page('Who called?'),
  'second chapter.xhtml': page('Nobody did.'),
};
writeFileSync('book.epub', zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { level: 0 }));
const words = (html) => html.replace(/<[^>]*>/g, '').trim();
const opened = (reader) => new Promise((resolve, reject) => reader.on('error', reject).on('end', () => resolve(reader)).parse());
const chapter = (reader, id) => new Promise((resolve) => reader.getChapter(id, (error, html) => resolve(error ? `${error}` : words(html))));
for (const [name, Reader] of [['epub', epub.EPub ?? epub.default ?? epub], ['epub2', epub2.EPub]]) {
  const reader = await opened(new Reader('book.epub'));
  console.log(name, JSON.stringify([await chapter(reader, 'one'), await chapter(reader, 'two')]));
}
console.log('officeparser', JSON.stringify((await (await parseOffice('book.epub', {})).toText()).trim().split('\n')));
const book = await initEpubFile('book.epub');
console.log('@lingo-reader/epub-parser', JSON.stringify([words((await book.loadChapter('one')).html), words((await book.loadChapter('two'))?.html ?? 'none')]));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
epub ["Who called?",""]
epub2 ["Who called?","Nobody did."]
officeparser ["Who called?"]
@lingo-reader/epub-parser ["Who called?",""]
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
