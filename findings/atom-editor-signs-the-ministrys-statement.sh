#!/usr/bin/env bash
# @rowanmanning/feed-parser 2.1.5 and feedparser 2.6.0: in a feed that gathers others, its editor signs the ministry's statement.
#
# An entry of Atom that was taken over from another feed says so in `source`. Where it has no author of its own, those of its
# source apply, and those of the feed only if there are none there either (RFC 4287, 4.2.1, "The atom:author Element"). Both give the
# feed's author to each such entry; feedparser knows the source's title, and the first drops the source.
#
# Why it matters: who said something is what a feed is read for. A statement of a ministry, gathered by a monitor of the press, is
# that of the monitor's editor.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @rowanmanning/feed-parser@2.1.5 feedparser@2.6.0 >/dev/null
cat >see.mjs <<'JS'
import { Readable } from 'node:stream';
import { parseFeed } from '@rowanmanning/feed-parser';
import FeedParser from 'feedparser';
const entry = (id, inside) => `<entry><title>Statement ${id}</title><id>urn:example:${id}</id><link href="https://example.org/${id}"/>
<published>2024-06-25T10:00:00Z</published><updated>2024-06-25T10:00:00Z</updated><summary>We did not call.</summary>${inside}</entry>`;
const source = '<source><id>urn:example:m</id><title>Ministry</title><updated>2024-06-25T10:00:00Z</updated><author><name>Ilse Berg, ministry</name></author></source>';
const feed = `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Monitor</title><id>urn:example:f</id><updated>2024-06-27T00:00:00Z</updated>
<author><name>Pat Doe, editor of the monitor</name></author>${entry(1, source)}${entry(2, '<author><name>Ada Rivera</name></author>')}${entry(3, '')}</feed>`;
for (const { title, authors } of parseFeed(feed).items) console.log('@rowanmanning/feed-parser', title, JSON.stringify(authors.map(({ name }) => name)));
const parser = new FeedParser({});
Readable.from([feed]).pipe(parser);
for await (const { title, author, source: from } of parser) console.log('feedparser', title, JSON.stringify(author), 'from', JSON.stringify(from.title));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
@rowanmanning/feed-parser Statement 1 ["Pat Doe, editor of the monitor"]
@rowanmanning/feed-parser Statement 2 ["Ada Rivera"]
@rowanmanning/feed-parser Statement 3 ["Pat Doe, editor of the monitor"]
feedparser Statement 1 "Pat Doe, editor of the monitor" from "Ministry"
feedparser Statement 2 "Ada Rivera" from undefined
feedparser Statement 3 "Pat Doe, editor of the monitor" from undefined
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
