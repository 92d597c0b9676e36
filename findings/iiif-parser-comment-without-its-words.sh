#!/usr/bin/env bash
# @iiif/parser 2.2.10: a comment on a page of an old newspaper, brought to the newer version of IIIF, has no words any more.
#
# In version 2 of the Presentation API the words of an annotation stand in `chars`; in version 3 annotations are those of the W3C,
# where a `TextualBody` has them in `value` (Web Annotation Data Model, "Embedded Textual Body"). The upgrade renames types and
# targets and leaves `chars` under its name, so that a reader of version 3 finds a body of nothing; a tag becomes a body of type
# "Tag", and what an annotation is on twice a "List". Bodies that had no address are given one at example.org.
#
# Why it matters: libraries serve scanned newspapers in both versions, and viewers upgrade the older one by this package. Transcripts
# and comments of readers come through as empty boxes at the right place.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @iiif/parser@2.2.10 >/dev/null
cat >see.mjs <<'JS'
import { upgrade } from '@iiif/parser/upgrader';
const page = 'https://example.net/page-1';
const { items } = upgrade({
  '@context': 'http://iiif.io/api/presentation/2/context.json',
  '@id': 'https://example.net/list', '@type': 'sc:AnnotationList',
  resources: [
    { '@id': 'https://example.net/1', '@type': 'oa:Annotation', motivation: 'oa:commenting', resource: { '@type': 'cnt:ContentAsText', chars: 'They did not call.', format: 'text/plain' }, on: `${page}#xywh=1,2,3,4` },
    { '@id': 'https://example.net/2', '@type': 'oa:Annotation', motivation: 'oa:tagging', resource: { '@type': 'oa:Tag', chars: 'war' }, on: [`${page}#xywh=1,2,3,4`, `${page}#xywh=5,6,7,8`] },
  ],
});
for (const { body, target } of items) console.log('body', JSON.stringify(body), 'value', JSON.stringify(body.value), 'target', target.type ?? target);
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
body {"id":"http://example.org/cnt:ContentAsText/1","type":"Text","format":"text/plain","chars":"They did not call."} value undefined target https://example.net/page-1#xywh=1,2,3,4
body {"id":"http://example.org/oa:Tag/2","type":"Tag","chars":"war"} value undefined target List
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
