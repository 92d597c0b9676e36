#!/usr/bin/env bash
# vtt-2-json 1.1.4: two words at the end of a line are one word, and words in another script are empty.
#
# Besides the text of a cue the library lists its words. A line break is no space to it: "We did not / call anybody" has the
# word "notcall". A cue's number that is followed by the next cue's stamp is added to the words before ("call2"), and all
# letters but a to z are taken away, so that a Russian sentence has as many words as it should, each of them "", and "Köln" is
# "kln".
#
# Why it matters: the words are what is counted and searched. Every line of a transcript hides two of them, here the "not", and
# a corpus in two languages looks as if one of them had said nothing.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error vtt-2-json@1.1.4 >/dev/null
cat >see.mjs <<'JS'
import vttToJson from 'vtt-2-json';
for (const words of ['We did not\ncall anybody.', 'Мы не звонили.', 'Wir waren in Köln.']) {
  const file = `WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\n${words}\n\n2\n00:00:03.000 --> 00:00:04.000\nThank you.\n`;
  const [first] = await vttToJson(file);
  console.log(JSON.stringify(words), JSON.stringify(first.words.map(({ word }) => word)));
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
"We did not\ncall anybody." ["we","did","notcall","anybody2"]
"Мы не звонили." ["","","2"]
"Wir waren in Köln." ["wir","waren","in","kln2"]
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
