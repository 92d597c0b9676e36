#!/usr/bin/env bash
# @qdacity/react-transcript-editor 1.4.18 and @bbc/react-transcript-editor 1.4.4: a "No." is said by who asked, or by nobody.
#
# A recogniser of Kaldi's family gives words with their times and, apart from them, segments with a start, a duration and a speaker. A
# word is of the segment that it lies in. QDAcity's editor lets each segment last a second longer than it does and takes the first
# that fits, so that the first second of an answer goes to the one who asked. In the BBC's, of which it is a fork, a turn of one
# word has the speaker "UKN", unknown; with a second word it has its own.
#
# Why it matters: the first is the editor of a program for qualitative analysis, where interviews are coded by who speaks. Answers of
# one word are what an interview is about.
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
const word = (start, end, punct) => ({ start, end, word: punct.toLowerCase(), punct, confidence: 1 });
const segment = (start, duration, id, gender) => ({ '@type': 'Segment', start, duration, speaker: { '@id': id, gender } });
const recognised = () => ({
  retval: {
    status: true,
    words: [word(0, 0.4, 'Did'), word(0.4, 0.8, 'you'), word(0.8, 1.2, 'call?'), word(1.5, 1.9, 'No.'), word(3, 3.4, 'Who'), word(3.4, 3.8, 'did?'), word(4, 4.5, 'I'), word(4.5, 5.2, 'cannot'), word(5.2, 5.6, 'say.')],
    segmentation: { segments: [segment(0, 1.3, 'asks', 'F'), segment(1.4, 0.6, 'answers', 'M'), segment(2.9, 1, 'asks', 'F'), segment(3.95, 1.7, 'answers', 'M')] },
  },
});
for (const name of ['bbc', 'qdacity']) {
  console.log(name);
  for (const { data, text } of require(`./${name}/sttJsonAdapter.js`).default(recognised(), 'bbckaldi').blocks) console.log(' ', data.speaker.padEnd(9), text.trim());
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
bbc
  F_asks    Did you call?
  U_UKN     No.
  F_asks    Who did?
  M_answers I cannot say.
qdacity
  F_asks    Did you call? No.
  F_asks    Who did? I
  M_answers cannot say.
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
