#!/usr/bin/env bash
# @atcute/bluesky-richtext-segmenter 3.0.2: what a post links to is lost where its mentions are listed before its links.
#
# What is a mention or a link in a post is a list of facets, each with the bytes that it covers. Their order is free, the guide's own
# example lists all mentions first, and who draws them is told to sort them (Bluesky, "Links, mentions, and rich text", section "Rich
# text facets"). The segmenter takes them as they stand and drops each that begins before the last one ended. @atproto/api 0.19.19
# sorts, and has both.
#
# Why it matters: statements are made in posts, with a link to what they are about and to whom they are addressed. Two readers of one
# post disagree on its source, by nothing that its author sees.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @atcute/bluesky-richtext-segmenter@3.0.2 @atproto/api@0.19.19 >/dev/null
cat >see.mjs <<'JS'
import { segmentize } from '@atcute/bluesky-richtext-segmenter';
import { RichText } from '@atproto/api';
const text = 'example.org/1 is false, @ilse.example.org says';
function facet(words, feature) {
  const byteStart = Buffer.byteLength(text.slice(0, text.indexOf(words)));
  return { index: { byteStart, byteEnd: byteStart + Buffer.byteLength(words) }, features: [feature] };
}
const link = facet('example.org/1', { $type: 'app.bsky.richtext.facet#link', uri: 'https://example.org/1' });
const mention = facet('@ilse.example.org', { $type: 'app.bsky.richtext.facet#mention', did: 'did:plc:ilse' });
const kind = (feature) => (feature ? feature.$type.split('#')[1] : 'text');
for (const [order, facets] of Object.entries({ 'link, mention': [link, mention], 'mention, link': [mention, link] })) {
  console.log(order, '| segmenter', segmentize(text, facets).map(({ text: words, features }) => `${kind(features?.[0])} ${JSON.stringify(words)}`).join(', '));
  const segments = [...new RichText({ text, facets }).segments()];
  console.log(order, '| api', segments.map(({ text: words, facet: found }) => `${kind(found?.features[0])} ${JSON.stringify(words)}`).join(', '));
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
link, mention | segmenter link "example.org/1", text " is false, ", mention "@ilse.example.org", text " says"
link, mention | api link "example.org/1", text " is false, ", mention "@ilse.example.org", text " says"
mention, link | segmenter text "example.org/1 is false, ", mention "@ilse.example.org", text " says"
mention, link | api link "example.org/1", text " is false, ", mention "@ilse.example.org", text " says"
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
