#!/usr/bin/env bash
# sbd 1.0.19: the name of a brigadier general is cut in two; a major general's is not.
#
# "Maj. Gen. Pat Berg" stays in one sentence. "Brig. Gen. Berg" is split after "Brig.", because that rank is not on the list of
# abbreviations.
#
# Why it matters: in defence reporting the speaker stands at the end of the sentence. Split there, the quote has no speaker and
# the next sentence begins with a name that said nothing.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error sbd@1.0.19 >/dev/null
cat >see.mjs <<'JS'
import sbd from 'sbd';
for (const text of ['It was read by Maj. Gen. Berg today.', 'It was read by Brig. Gen. Berg today.'])
  console.log(JSON.stringify(sbd.sentences(text)));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
["It was read by Maj. Gen. Berg today."]
["It was read by Brig.","Gen. Berg today."]
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
