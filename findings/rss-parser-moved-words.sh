#!/usr/bin/env bash
# rss-parser 3.13.0: emphasised words of an Atom article are moved to the end of their sentence.
#
# Atom's content may be XHTML (RFC 4287, "Text Constructs"), whose words and elements follow one another in the document's order.
# "We did <em>not</em> call anybody." comes back as "We did  call anybody.not": each element's own text is put together first and
# its children after it. @rowanmanning/feed-parser 2.1.5 keeps the order.
#
# Why it matters: the wording of every quote with an emphasis or a link in it is another one, here the opposite, and nothing
# says so. A quote that was taken from a feed is not found again in the article.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error rss-parser@3.13.0 @rowanmanning/feed-parser@2.1.5 >/dev/null
cat >see.mjs <<'JS'
import { parseFeed } from '@rowanmanning/feed-parser';
import Parser from 'rss-parser';
const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>Press Example</title><id>tag:example.org,2024:feed</id><updated>2024-06-25T10:00:00Z</updated>
<entry><title>A</title><id>tag:example.org,2024:a</id><updated>2024-06-25T10:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>We did <em>not</em> call anybody.</p></div></content>
</entry></feed>`;
const [item] = (await new Parser().parseString(feed)).items;
console.log('rss-parser', item.contentSnippet);
console.log('rss-parser', item.content);
console.log('@rowanmanning/feed-parser', parseFeed(feed).items[0].content);
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
rss-parser We did  call anybody.not
rss-parser <div type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>We did  call anybody.<em>not</em></p></div></div>
@rowanmanning/feed-parser <p>We did <em>not</em> call anybody.</p>
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
