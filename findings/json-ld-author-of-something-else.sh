#!/usr/bin/env bash
# defuddle 0.19.4 and metascraper-author 5.49.24: a review is signed by the author of the reviewed book.
#
# JSON-LD puts several things of a page into one `@graph`, and one thing points to another by `@id` (JSON-LD 1.1, 3.3 and 4.9);
# site builders write the article's author so. Neither tool follows the pointer. Both then take the next `author.name` anywhere
# on the page: the book's, or that of the site's maker. Where the author stands in the article itself, defuddle names the other
# one beside it.
#
# Why it matters: the wrong name is a real one from the same page, so nobody doubts it. All articles of such an outlet are by
# its web agency, or each by whoever it is about.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error defuddle@0.19.4 linkedom@0.18.15 metascraper@5.49.24 metascraper-author@5.49.24 >/dev/null
cat >see.mjs <<'JS'
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import metascraper from 'metascraper';
import authorRules from 'metascraper-author';
const article = { '@type': 'NewsArticle', headline: 'A book on the call', datePublished: '2024-06-25' };
const person = { '@type': 'Person', '@id': '#ada', name: 'Ada Rivera' };
const book = { '@type': 'Book', name: 'The Call', author: { '@type': 'Person', name: 'Pat Doe' } };
const site = { '@type': 'WebSite', name: 'Press Example', author: { '@type': 'Organization', name: 'Example Web Agency' } };
const pageOf = (graph) => `<!doctype html><html lang="en"><head><title>A book on the call</title>
<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@graph': graph })}</script></head>
<body><article><h1>A book on the call</h1><p>The book tells the afternoon once more.</p></article></body></html>`;
for (const [name, graph] of Object.entries({
  'written out, alone': [{ ...article, author: person }],
  'written out, beside a book': [{ ...article, author: person }, book],
  'pointed to, beside a book': [{ ...article, author: { '@id': '#ada' } }, person, book],
  'pointed to, beside the site': [{ ...article, author: { '@id': '#ada' } }, person, site],
})) {
  const html = pageOf(graph);
  const { author } = await Defuddle(parseHTML(html).document, 'https://www.example.com/a');
  const other = await metascraper([authorRules()])({ html, url: 'https://www.example.com/a' });
  console.log(`Ada Rivera ${name}: defuddle ${author}; metascraper ${other.author}`);
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
Ada Rivera written out, alone: defuddle Ada Rivera; metascraper Ada Rivera
Ada Rivera written out, beside a book: defuddle Ada Rivera, Pat Doe; metascraper Ada Rivera
Ada Rivera pointed to, beside a book: defuddle Pat Doe; metascraper Pat Doe
Ada Rivera pointed to, beside the site: defuddle Example Web Agency; metascraper Example Web Agency
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
