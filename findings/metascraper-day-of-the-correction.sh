#!/usr/bin/env bash
# metascraper-date 5.49.24 and metascraper-author 5.49.24: the day of an article is that of its last correction, and two authors are none.
#
# NewsArticle of schema.org has `datePublished` and `dateModified`, Open Graph `article:published_time` and `article:modified_time`. Where
# a page has both, `date` is the later one, that of the change; the one of publication is in no field unless it is asked for by an
# option. An author that is a list, as the documentation of Google for articles has it, is null, with and without a second name.
#
# Why it matters: who reported first is read off these days. An article that was corrected in July moves behind all those that
# copied it in June.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error metascraper@5.49.24 metascraper-author@5.49.24 metascraper-date@5.49.24 >/dev/null
cat >see.mjs <<'JS'
import metascraper from 'metascraper';
import author from 'metascraper-author';
import date from 'metascraper-date';
const url = 'https://www.example.com/two-calls';
const linked = (value) => `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', ...value })}</script>`;
const person = (name) => ({ '@type': 'Person', name });
const days = { datePublished: '2024-06-25T10:00:00Z', dateModified: '2024-07-01T10:00:00Z' };
const open = '<meta property="article:published_time" content="2024-06-25T10:00:00Z"><meta property="article:modified_time" content="2024-07-01T10:00:00Z">';
const scrape = metascraper([author(), date()]);
for (const [name, head] of [
  ['schema.org, one author', linked({ ...days, author: person('Jane Doe') })],
  ['schema.org, a list of one', linked({ ...days, author: [person('Jane Doe')] })],
  ['schema.org, a list of two', linked({ ...days, author: [person('Jane Doe'), person('Bo Larsen')] })],
  ['Open Graph', open],
]) {
  const seen = await scrape({ url, html: `<!doctype html><html><head>${head}</head><body></body></html>` });
  console.log(name, JSON.stringify(seen));
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
schema.org, one author {"author":"Jane Doe","date":"2024-07-01T10:00:00.000Z"}
schema.org, a list of one {"author":null,"date":"2024-07-01T10:00:00.000Z"}
schema.org, a list of two {"author":null,"date":"2024-07-01T10:00:00.000Z"}
Open Graph {"author":null,"date":"2024-07-01T10:00:00.000Z"}
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
