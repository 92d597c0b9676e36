#!/usr/bin/env bash
# @formatjs/intl-segmenter 12.2.15: "No. 10 said nothing" is two sentences, and so is a text with "p. 3" or "fig. 2" in it.
#
# A full stop ends no sentence where the next letter, past digits, blanks and signs, is a small one (Unicode Standard Annex #29,
# "Sentence Boundary Rules", SB8). The `Intl.Segmenter` that Node and browsers have follows this. The polyfill, which takes its place
# where there is none, breaks before the digit. Of titles it knows more: "Mr. Berg" is one sentence here, and two to Node.
#
# Why it matters: one text is cut into other sentences on another reader's phone. A quote that is found, numbered or counted by
# sentence is not the same one there.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @formatjs/intl-segmenter@12.2.15 >/dev/null
cat >see.mjs <<'JS'
import { Segmenter } from '@formatjs/intl-segmenter';
const cut = (Of, text) => [...new Of('en', { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment.trim());
for (const text of ['No. 10 said nothing. He left.', 'The war (see p. 3) ended. He left.', 'It fell (fig. 2 shows how). He left.', 'The Acts of 1938 ended. He left.']) {
  console.log('polyfill', JSON.stringify(cut(Segmenter, text)));
  console.log('native  ', JSON.stringify(cut(Intl.Segmenter, text)));
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
polyfill ["No.","10 said nothing.","He left."]
native   ["No. 10 said nothing.","He left."]
polyfill ["The war (see p.","3) ended.","He left."]
native   ["The war (see p. 3) ended.","He left."]
polyfill ["It fell (fig.","2 shows how).","He left."]
native   ["It fell (fig. 2 shows how).","He left."]
polyfill ["The Acts of 1938 ended.","He left."]
native   ["The Acts of 1938 ended.","He left."]
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
