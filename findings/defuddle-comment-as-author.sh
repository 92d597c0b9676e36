#!/usr/bin/env bash
# defuddle 0.19.4: a reader who comments below an article is one of its authors.
#
# In microdata a comment is an item of its own, and its `author` belongs to it and not to the article around (HTML, 5.2.5,
# "Associating names with items"). defuddle gathers every element of the page with `itemprop="author"`. microdata-node 2.0.0
# gives the article its one author and the comment its own.
#
# Why it matters: words attributed to somebody else are what such a collection is to find. Here each article with comments has
# been signed by those who objected to it.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error defuddle@0.19.4 linkedom@0.18.15 microdata-node@2.0.0 >/dev/null
cat >see.mjs <<'JS'
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { toJson } from 'microdata-node';
const comment = (name) => `<section itemprop="comment" itemscope itemtype="https://schema.org/Comment">
<b itemprop="author">${name}</b><p itemprop="text">I was there, and it was otherwise.</p></section>`;
for (const names of [[], ['Pat Doe'], ['Pat Doe', 'Ilse Berg']]) {
  const html = `<!doctype html><html lang="en"><head><title>No call was made</title></head><body>
<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">No call was made</h1><p>By <b itemprop="author">Ada Rivera</b></p>
<p itemprop="articleBody">The committee heard six witnesses on the matter.</p>${names.map(comment).join('')}</article></body></html>`;
  const { author } = await Defuddle(parseHTML(html).document, 'https://press.example/a');
  console.log(`${names.length} comments: defuddle ${author}; microdata-node ${toJson(html).items[0].properties.author.join(', ')}`);
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
0 comments: defuddle Ada Rivera; microdata-node Ada Rivera
1 comments: defuddle Ada Rivera, Pat Doe; microdata-node Ada Rivera
2 comments: defuddle Ada Rivera, Pat Doe, Ilse Berg; microdata-node Ada Rivera
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
