#!/usr/bin/env bash
# srt-parser-2 1.2.3: a cue whose stamp has a dot becomes words of the cue before it.
#
# The second cue of this file writes its stamps as `00:00:08.000`, as many programs do. It is not counted; its number, its stamp
# line and its words stand in the text of the first.
#
# Why it matters: a turn of another speaker is printed as the first speaker's own words.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error srt-parser-2@1.2.3 >/dev/null
cat >see.mjs <<'JS'
import module from 'srt-parser-2';
const Parser = module.default ?? module;
const srt = '1\n00:00:01,000 --> 00:00:02,000\nADA: One.\n\n2\n00:00:08.000 --> 00:00:09.000\nBEA: Two.\n';
const cues = new Parser().fromSrt(srt);
console.log(cues.length, JSON.stringify(cues[0].text));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
1 "ADA: One.\n\n2\n00:00:08.000 --> 00:00:09.000\nBEA: Two."
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
