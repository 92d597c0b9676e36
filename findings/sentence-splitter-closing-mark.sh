#!/usr/bin/env bash
# sentence-splitter 5.0.1: a quoted question is cut before its closing mark.
#
# `“Who called?” she asked.` is one sentence. It comes back as `“Who called?` and `” she asked.`, so the closing mark opens the next
# sentence. With a full stop instead of the question mark the text stays whole.
#
# Why it matters: quotes are marked sentence by sentence. A string without its closing mark is no longer a direct quote, and the
# attribution is separated from the words that it attributes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error sentence-splitter@5.0.1 >/dev/null
cat >see.mjs <<'JS'
import { split } from 'sentence-splitter';
for (const text of ['“Who called?” she asked. Nobody knew.', '“We called.” The minister left.'])
  console.log(JSON.stringify(split(text).filter(({ type }) => type === 'Sentence').map(({ raw }) => raw)));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
["“Who called?","” she asked.","Nobody knew."]
["“We called.” The minister left."]
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
