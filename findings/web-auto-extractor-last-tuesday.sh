#!/usr/bin/env bash
# web-auto-extractor 1.0.17: an article marked up with microdata was published "last Tuesday".
#
# The value of a `time` element with `datetime` is that attribute, and of `data` its `value` (HTML, 5.2.4, "Values"); what
# stands between the tags is for readers. This one takes the text. microdata-node 2.0.0 and @cucumber/microdata 2.2.0 take the
# day.
#
# Why it matters: the attribute was written so that programs need not guess. "25 June" has no year, "last Tuesday" no day, and a
# Persian page gives its day in a calendar that the attribute had already turned.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @cucumber/microdata@2.2.0 jsdom@26.1.0 microdata-node@2.0.0 web-auto-extractor@1.0.17 >/dev/null
cat >see.mjs <<'JS'
import { microdata } from '@cucumber/microdata';
import { JSDOM } from 'jsdom';
import { toJson } from 'microdata-node';
import module from 'web-auto-extractor';
for (const [datetime, shown] of [['2024-06-25', 'last Tuesday'], ['2024-06-25T01:00:00+03:30', '۵ تیر ۱۴۰۳']]) {
  const html = `<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">No call was made</h1>
<time itemprop="datePublished" datetime="${datetime}">${shown}</time></article>`;
  console.log(`datetime ${datetime}`);
  console.log('  web-auto-extractor:', module.default().parse(html).microdata.NewsArticle[0].datePublished);
  console.log('  microdata-node:', toJson(html).items[0].properties.datePublished[0]);
  console.log('  @cucumber/microdata:', microdata('https://schema.org/NewsArticle', new JSDOM(html).window.document.documentElement).datePublished);
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
datetime 2024-06-25
  web-auto-extractor: last Tuesday
  microdata-node: 2024-06-25
  @cucumber/microdata: 2024-06-25
datetime 2024-06-25T01:00:00+03:30
  web-auto-extractor: ۵ تیر ۱۴۰۳
  microdata-node: 2024-06-25T01:00:00+03:30
  @cucumber/microdata: 2024-06-25T01:00:00+03:30
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
