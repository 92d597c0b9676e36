#!/usr/bin/env bash
# @mozilla/readability 0.6.0: an article that says what kind of news article it is has no author and no date.
#
# In JSON-LD 1.1 the value of `@type` and of `@context` may be a list, and schema.org has kinds of NewsArticle (reportage,
# opinion, analysis) to be named beside it. Readability compares the type as one text and the context as one address: with two
# types, or with a language beside the context, the whole record is passed over. defuddle 0.19.4 reads all three.
#
# Why it matters: the outlets that mark their pages with most care lose author and date. In a collection that was built with
# it they look like the outlets that state neither.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @mozilla/readability@0.6.0 jsdom@26.1.0 defuddle@0.19.4 >/dev/null
cat >see.mjs <<'JS'
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { JSDOM } from 'jsdom';
const article = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'A minister answers',
  datePublished: '2024-06-24T10:00:00Z',
  author: { '@type': 'Person', name: 'Ada Rivera' },
};
const pages = {
  'one type': article,
  'two types': { ...article, '@type': ['NewsArticle', 'ReportageNewsArticle'] },
  'a list of contexts': { ...article, '@context': ['https://schema.org', { '@language': 'en' }] },
};
const words = `<p>${'We did not call anybody, she said on Tuesday. '.repeat(12)}</p>`.repeat(2);
const url = 'https://press.example/a';
for (const [name, data] of Object.entries(pages)) {
  const html = `<!doctype html><title>A minister answers</title><script type="application/ld+json">${JSON.stringify(data)}</script><article>${words}</article>`;
  const a = new Readability(new JSDOM(html, { url }).window.document).parse();
  const b = await Defuddle(new JSDOM(html, { url }).window.document, url);
  console.log(`${name}: readability ${a.byline} ${a.publishedTime}, defuddle ${b.author} ${b.published}`);
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
one type: readability Ada Rivera 2024-06-24T10:00:00Z, defuddle Ada Rivera 2024-06-24T10:00:00Z
two types: readability null null, defuddle Ada Rivera 2024-06-24T10:00:00Z
a list of contexts: readability null null, defuddle Ada Rivera 2024-06-24T10:00:00Z
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
