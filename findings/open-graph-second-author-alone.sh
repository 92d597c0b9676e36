#!/usr/bin/env bash
# open-graph-scraper-lite 2.1.0 and @devmehq/open-graph-extractor 1.1.1: of two authors of an article the second wrote it alone.
#
# Open Graph's `article:author` is a list: a page has one `meta` for each author (ogp.me, "Arrays" and "article"). The later one
# replaces the earlier in the answer, which is a text and no list. Tags of an article (`article:tag`) go the same way. unfluff
# 3.2.0 has both authors.
#
# Why it matters: an article is cited by its first author, and a search for her work does not find it. Nothing tells a page by
# one author from one of which the others are lost.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @devmehq/open-graph-extractor@1.1.1 open-graph-scraper-lite@2.1.0 unfluff@3.2.0 >/dev/null
cat >see.cjs <<'JS'
const { extractOpenGraph } = require('@devmehq/open-graph-extractor');
const openGraphScraper = require('open-graph-scraper-lite');
const unfluff = require('unfluff');
const meta = (property, content) => `<meta property="${property}" content="${content}">`;
const html = `<!doctype html><html lang="en"><head><title>No call</title>${meta('og:type', 'article')}${meta('og:title', 'No call')}${meta('article:author', 'Ada Rivera')}${meta('article:author', 'Ilse Berg')}${meta('article:tag', 'war')}${meta('article:tag', 'peace')}</head><body><p>Text.</p></body></html>`;
openGraphScraper({ html }).then(({ result }) => {
  const extracted = extractOpenGraph(html);
  console.log('open-graph-scraper-lite:      ', JSON.stringify(result.articleAuthor), JSON.stringify(result.articleTag));
  console.log('@devmehq/open-graph-extractor:', JSON.stringify(extracted.articleAuthor), JSON.stringify(extracted.articleTag));
  console.log('unfluff:                      ', JSON.stringify(unfluff(html, 'en').author));
});
JS
node see.cjs | tee seen.txt
cat >expected.txt <<'SEEN'
open-graph-scraper-lite:       "Ilse Berg" "peace"
@devmehq/open-graph-extractor: "Ilse Berg" "peace"
unfluff:                       ["Ada Rivera","Ilse Berg"]
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
