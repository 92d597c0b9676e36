#!/usr/bin/env bash
# warcio 2.4.11: a capture that belongs to two other records belongs, once written again, to one that does not exist.
#
# A WARC record may have several `WARC-Concurrent-To` fields, each with one record's address in angle brackets; it is the one field
# of which that is said (WARC 1.1, "WARC-Concurrent-To"). Read with the parser's defaults and written by its serializer, two of them
# are one field, "<...2>, <...3>", which is no address. With `keepHeadersCase` both come through, so that the package knows better.
#
# Why it matters: the field ties an article's page to the request and to the screenshot that were saved with it. A copy of an archive
# (a part of it, for a case) has lost that, and still counts as a sound WARC file.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error warcio@2.4.11 >/dev/null
cat >see.mjs <<'JS'
import { WARCParser, WARCSerializer } from 'warcio';
const record = [
  'WARC/1.1',
  'WARC-Type: resource',
  'WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>',
  'WARC-Date: 2024-06-25T10:00:00Z',
  'WARC-Target-URI: https://example.org/a',
  'WARC-Concurrent-To: <urn:uuid:00000000-0000-4000-8000-000000000002>',
  'WARC-Concurrent-To: <urn:uuid:00000000-0000-4000-8000-000000000003>',
  'Content-Type: text/plain',
  'Content-Length: 4',
  '',
  'text',
  '',
  '',
].join('\r\n');
for (const keepHeadersCase of [false, true]) {
  const source = (async function* () {
    yield new TextEncoder().encode(record);
  })();
  for await (const one of new WARCParser(source, { keepHeadersCase })) {
    const written = new TextDecoder().decode(await WARCSerializer.serialize(one));
    console.log(`keepHeadersCase ${keepHeadersCase}:`);
    for (const [line] of written.matchAll(/^warc-concurrent-to:.*$/gim)) console.log(' ', line.trim());
  }
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
keepHeadersCase false:
  warc-concurrent-to: <urn:uuid:00000000-0000-4000-8000-000000000002>, <urn:uuid:00000000-0000-4000-8000-000000000003>
keepHeadersCase true:
  WARC-Concurrent-To: <urn:uuid:00000000-0000-4000-8000-000000000002>
  WARC-Concurrent-To: <urn:uuid:00000000-0000-4000-8000-000000000003>
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
