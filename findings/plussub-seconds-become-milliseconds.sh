#!/usr/bin/env bash
# @plussub/srt-vtt-parser 2.0.5: in an SRT file a stamp with a dot is read as milliseconds.
#
# Many programs write `00:00:08.500` in .srt files. In a file recognised as SRT the same stamp with a comma is 8500 ms; with a
# dot it is read without an error as 8 ms or so, a thousand times too early.
#
# Why it matters: a quote of a transcript points at its second. A file with one hand-made cue sends the reader to the start.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @plussub/srt-vtt-parser@2.0.5 >/dev/null
cat >see.mjs <<'JS'
import { parse } from '@plussub/srt-vtt-parser';
const srt = (mark) => `1\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\n00:00:08${mark}500 --> 00:00:09${mark}500\nTwo\n`;
for (const mark of [',', '.']) console.log(JSON.stringify(mark), JSON.stringify(parse(srt(mark)).entries[1]));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
"," {"id":"2","from":8500,"to":9500,"text":"Two"}
"." {"id":"2","from":8,"to":9,"text":"Two"}
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
