#!/usr/bin/env bash
# @bbc/react-transcript-editor 1.4.4 and @qdacity/react-transcript-editor 1.4.18: a word between two paragraphs is left out.
#
# The format of Digital Paper Edit has words with their times and, apart from them, paragraphs with a start, an end and a speaker. The
# adapter gives each paragraph the words that lie in it as a whole. A word that lies between two, or goes over the end of one, is in
# none, and is not in the transcript: "We did not call" is "We did", "call". The same two words of a Kaldi file are kept.
#
# Why it matters: words and speakers are found by two programs whose times differ by a tenth of a second, and paragraphs are moved by
# hand. A denial loses its "not", and no list says which words were not placed.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
# The adapters are a file of their own, which needs nothing of what the editor is drawn with.
npm pack --silent @bbc/react-transcript-editor@1.4.4 @qdacity/react-transcript-editor@1.4.18 >/dev/null
for name in bbc qdacity; do
  mkdir "$name"
  tar -xzf "$name"-react-transcript-editor-*.tgz -C "$name" --strip-components=1 package/sttJsonAdapter.js
done
cat >see.mjs <<'JS'
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const words = [[0, 0.3, 'We'], [0.4, 0.9, 'did'], [1.1, 1.4, 'not'], [1.5, 1.8, 'call.']].map(([start, end, text], id) => ({ id, start, end, text }));
const paragraphs = {
  'one paragraph': [[0, 2]],
  'two, "not" between them': [[0, 1], [1.45, 2]],
  'two, "not" over the end of the first': [[0, 1.2], [1.2, 2]],
};
for (const name of ['bbc', 'qdacity'])
  for (const [what, spans] of Object.entries(paragraphs)) {
    const file = { words: structuredClone(words), paragraphs: spans.map(([start, end], id) => ({ id, start, end, speaker: 'Ilse Berg' })) };
    const { blocks } = require(`./${name}/sttJsonAdapter.js`).default(file, 'digitalpaperedit');
    console.log(name, `(${what}):`, blocks.map(({ text }) => text.trim()).join(' / '));
  }
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
bbc (one paragraph): We did not call.
bbc (two, "not" between them): We did / call.
bbc (two, "not" over the end of the first): We did / call.
qdacity (one paragraph): We did not call.
qdacity (two, "not" between them): We did / call.
qdacity (two, "not" over the end of the first): We did / call.
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
