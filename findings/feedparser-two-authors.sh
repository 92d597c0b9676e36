#!/usr/bin/env bash
# feedparser 2.6.0: an article by two authors is given to the feed's own author.
#
# Atom: an entry may have several `author` elements, and the feed's author is for entries that have none (RFC 4287, 4.2.1). One
# author is read as such. With two, `author` is the feed's, "Press Desk", and where the feed names nobody it is null. The two
# names are still there under `atom:author`. @rowanmanning/feed-parser 2.1.5 has both.
#
# Why it matters: the reports that two people signed are listed under somebody who wrote none of them, and a count by author
# finds the desk more productive than it is.
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
const feedOf = (feedAuthor, authors) => `<feed xmlns="http://www.w3.org/2005/Atom"><title>Press Example</title><id>urn:example:feed</id>
<updated>2024-06-25T10:00:00Z</updated>${feedAuthor ? `<author><name>${feedAuthor}</name></author>` : ''}<entry><title>No call was made</title>
<id>urn:example:1</id><updated>2024-06-25T10:00:00Z</updated>${authors.map((name) => `<author><name>${name}</name></author>`).join('')}</entry></feed>`;
const articleOf = (feed) =>
  new Promise((resolve, reject) => {
    const parser = new FeedParser();
    parser.once('readable', () => resolve(parser.read()));
    parser.once('error', reject);
    Readable.from([feed]).pipe(parser);
  });
for (const [feedAuthor, authors] of [
  ['Press Desk', ['Ada Rivera']],
  ['Press Desk', ['Ada Rivera', 'Ilse Berg']],
  ['', ['Ada Rivera', 'Ilse Berg']],
]) {
  const feed = feedOf(feedAuthor, authors);
  const { author } = await articleOf(feed);
  const other = parseFeed(feed).items[0].authors.map(({ name }) => name);
  console.log(`written by ${authors.join(' and ')}, feed of ${feedAuthor || 'nobody'}: feedparser ${author}, feed-parser ${other.join(' and ')}`);
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
written by Ada Rivera, feed of Press Desk: feedparser Ada Rivera, feed-parser Ada Rivera
written by Ada Rivera and Ilse Berg, feed of Press Desk: feedparser Press Desk, feed-parser Ada Rivera and Ilse Berg
written by Ada Rivera and Ilse Berg, feed of nobody: feedparser null, feed-parser Ada Rivera and Ilse Berg
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
