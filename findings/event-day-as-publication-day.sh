#!/usr/bin/env bash
# metascraper-date 5.49.24, unfluff 3.2.0, open-graph-scraper-lite 2.1.0 and @devmehq/open-graph-extractor 1.1.1: an article
# about the Munich Agreement was published on 30 September 1938.
#
# HTML's `time` marks any day that the text speaks of ("The time element"). Where a page says nowhere else when it was
# published, the first of them is given out as its date, without a word that this was a guess. unfluff does so also where
# microdata further down says `datePublished`.
#
# Why it matters: articles on anniversaries, trials and inquiries name the day of the event first. On a timeline they stand
# decades before their outlet was founded, or, for an event of last week, on a day that nobody doubts.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @devmehq/open-graph-extractor@1.1.1 metascraper@5.49.24 metascraper-date@5.49.24 open-graph-scraper-lite@2.1.0 unfluff@3.2.0 >/dev/null
cat >see.cjs <<'JS'
const { extractOpenGraph } = require('@devmehq/open-graph-extractor');
const metascraper = require('metascraper')([require('metascraper-date')()]);
const openGraphScraper = require('open-graph-scraper-lite');
const unfluff = require('unfluff');
const event = '<p>It was signed on <time datetime="1938-09-30">30 September 1938</time>.</p>';
const published = '<footer>Published <time itemprop="datePublished" datetime="2024-06-25">25 June 2024</time></footer>';
const see = async (name, body) => {
  const html = `<!doctype html><html lang="en"><head><title>Looking back</title></head><body><article><h1>Looking back</h1>${body}</article></body></html>`;
  const { date } = await metascraper({ html, url: 'https://www.example.com/looking-back' });
  const { result } = await openGraphScraper({ html });
  console.log(name);
  console.log('  metascraper-date             ', date.slice(0, 10));
  console.log('  unfluff                      ', unfluff(html, 'en').date);
  console.log('  open-graph-scraper-lite      ', result.ogDate);
  console.log('  @devmehq/open-graph-extractor', extractOpenGraph(html).ogDate);
};
see('a page that names a day in its text', event).then(() => see('a page that has datePublished below', event + published));
JS
TZ=UTC node see.cjs | tee seen.txt
cat >expected.txt <<'SEEN'
a page that names a day in its text
  metascraper-date              1938-09-30
  unfluff                       1938-09-30
  open-graph-scraper-lite       1938-09-30
  @devmehq/open-graph-extractor 1938-09-30
a page that has datePublished below
  metascraper-date              2024-06-25
  unfluff                       1938-09-30
  open-graph-scraper-lite       2024-06-25
  @devmehq/open-graph-extractor 2024-06-25
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
