#!/usr/bin/env bash
# sentence-extractor 1.0.7: an article that ends with a quotation loses its last sentence.
#
# A sentence is over at a full stop with a blank behind it. What stands behind the last such stop is thrown away: where the text
# ends with a closing mark, a bracket or an ellipsis, the sentence is not in the list. With straight marks it is there without
# the closing one. An article of one quoted sentence is an empty list.
#
# Why it matters: where a report ends with somebody's words, they are the sentence that no count, search or coding of sentences
# ever sees.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error sentence-extractor@1.0.7 >/dev/null
cat >see.mjs <<'JS'
import { createRequire } from 'node:module';
const { extract } = createRequire(import.meta.url)('sentence-extractor');
for (const text of [
  'The office was closed. Nobody called.',
  'The office was closed. She said: “Nobody called.”',
  'The office was closed. She said: "Nobody called."',
  'The office was closed. (Nobody called.)',
  'The office was closed. Nobody called…',
  '“Nobody called.”',
])
  console.log(text, '->', JSON.stringify(extract(text)));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
The office was closed. Nobody called. -> ["The office was closed."," Nobody called."]
The office was closed. She said: “Nobody called.” -> ["The office was closed."]
The office was closed. She said: "Nobody called." -> ["The office was closed."," She said: \"Nobody called."]
The office was closed. (Nobody called.) -> ["The office was closed."]
The office was closed. Nobody called… -> ["The office was closed."]
“Nobody called.” -> []
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
