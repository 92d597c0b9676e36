#!/usr/bin/env bash
# @extractus/feed-extractor 8.0.3: the field `published` of an Atom article is the day of its last change.
#
# Atom tells `published` (early in an entry's life) from `updated` (the last change that counts). An entry that has both, June and
# September, is given September as `published`; the first date is nowhere in what comes back. rss-parser 3.13.0 answers June.
#
# Why it matters: who reported first is read from this field. A correction made in autumn puts the article behind all that
# copied it.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @extractus/feed-extractor@8.0.3 rss-parser@3.13.0 >/dev/null
cat >see.mjs <<'JS'
import { extractFromXml } from '@extractus/feed-extractor';
import Parser from 'rss-parser';
const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>Press Example</title><id>tag:example.org,2024:feed</id><updated>2024-09-02T08:00:00Z</updated>
<entry><title>A</title><id>tag:example.org,2024:a</id><link href="https://example.org/a"/>
<published>2024-06-24T10:00:00Z</published><updated>2024-09-02T08:00:00Z</updated></entry></feed>`;
console.log('@extractus/feed-extractor', JSON.stringify(extractFromXml(feed).entries[0]));
console.log('rss-parser', (await new Parser().parseString(feed)).items[0].isoDate);
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
@extractus/feed-extractor {"id":"tag:example.org,2024:a","title":"A","link":"https://example.org/a","published":"2024-09-02T08:00:00.000Z","description":""}
rss-parser 2024-06-24T10:00:00.000Z
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
