#!/usr/bin/env bash
# @bbc/react-transcript-editor 1.4.4 and @qdacity/react-transcript-editor 1.4.18: question and answer in one line are said by who asks.
#
# IBM's recogniser gives the words of a stretch as one result and, apart from it, the speaker of each word (Speech to Text, "Speaker
# labels": speakers are identified by individual words). The adapter looks these up for every word, and then gives the whole result
# to the speaker of its first.
#
# Why it matters: where people fall into each other's words there is no pause, and that is where it matters who said what.
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
const words = [['did', 0, 0.3, 0], ['you', 0.3, 0.6, 0], ['call', 0.6, 1, 0], ['never', 1.1, 1.6, 1], ['ever', 1.6, 2, 1]];
const recognised = () => ({
  results: [
    {
      results: [{ final: true, alternatives: [{ transcript: words.map(([text]) => text).join(' '), timestamps: words.map(([text, from, to]) => [text, from, to]) }] }],
      speaker_labels: words.map(([, from, to, speaker]) => ({ from, to, speaker, confidence: 0.9, final: true })),
    },
  ],
});
console.log('labels:', words.map(([text, , , speaker]) => `${text} (${speaker})`).join(' '));
for (const name of ['bbc', 'qdacity']) {
  const { blocks } = require(`./${name}/sttJsonAdapter.js`).default(recognised(), 'ibm');
  console.log(name, blocks.map(({ data, text }) => `${data.speaker}: ${text}`).join(' / '));
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
labels: did (0) you (0) call (0) never (1) ever (1)
bbc S_0: did you call never ever
qdacity S_0: did you call never ever
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
