#!/usr/bin/env bash
# rss-to-json 2.1.1: every article of an Atom feed was published the moment the feed is read.
#
# Its `published` is taken from RSS's `pubDate`; Atom's `published` is not looked at, and where nothing is found the time of the
# machine's clock stands in, as a number like the others. Last of all the day of the entry's last change is given as `created`.
# An RSS feed of the same article has 24 June, and a headline that is a number comes back as one: "007" is 7.
#
# Why it matters: who reported first is read from this field. All outlets with an Atom feed come last, all of them on the same
# second, and in a new order on every run.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error rss-to-json@2.1.1 >/dev/null
cat >see.mjs <<'JS'
import { createServer } from 'node:http';
import { once } from 'node:events';
import module from 'rss-to-json';
const feeds = {
  '/atom': `<feed xmlns="http://www.w3.org/2005/Atom"><title>Press Example</title><id>urn:example:feed</id><updated>2024-09-01T00:00:00Z</updated>
<entry><title>007</title><id>urn:example:1</id><published>2024-06-24T10:00:00Z</published><updated>2024-09-01T00:00:00Z</updated></entry></feed>`,
  '/rss': `<rss version="2.0"><channel><title>Press Example</title><link>https://press.example/</link><description>News</description>
<item><title>007</title><guid isPermaLink="false">urn:example:1</guid><pubDate>Mon, 24 Jun 2024 10:00:00 GMT</pubDate></item></channel></rss>`,
};
const server = createServer(({ url }, answer) => answer.end(feeds[url])).listen(0, '127.0.0.1');
await once(server, 'listening');
for (const path of ['/rss', '/atom']) {
  const before = Date.now();
  const { items: [{ title, published, created }] } = await module.parse(`http://127.0.0.1:${server.address().port}${path}`);
  const day = (time) => (time >= before && time <= Date.now() ? 'while it was read' : new Date(time).toISOString().slice(0, 10));
  console.log(`${path}: published ${day(published)}, created ${day(created)}, title ${JSON.stringify(title)}`);
}
server.close();
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
/rss: published 2024-06-24, created 2024-06-24, title 7
/atom: published while it was read, created 2024-09-01, title 7
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
