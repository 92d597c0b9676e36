#!/usr/bin/env bash
# subtitles-parser-vtt 0.1.0: a cue stamped in minutes and seconds is words of the cue before, or nothing.
#
# In WebVTT the hours of a timestamp may be left out ("WebVTT timestamp"), and writers do so in the first hour. The reader looks
# for hours in every stamp. A cue without them is not counted: its stamp and its words stand in the text of the last one that
# has them, and where it comes first it is dropped. A note behind a cue is read as its words as well. node-webvtt 1.9.4 reads
# all.
#
# Why it matters: the file comes back with its later part alone, so a hearing seems to begin after an hour, and one speaker's
# words end with another's.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error node-webvtt@1.9.4 subtitles-parser-vtt@0.1.0 >/dev/null
cat >see.mjs <<'JS'
import nodeWebvtt from 'node-webvtt';
import parser from 'subtitles-parser-vtt';
const file = ['WEBVTT', '59:56.000 --> 59:57.000\nWho called?', '59:58.000 --> 59:59.000\nNobody did.', '01:00:01.000 --> 01:00:02.000\nSo who was it?',
  'NOTE the clerk does not know', '01:00:03.000 --> 01:00:04.000\nMy deputy.', ''].join('\n\n');
console.log('node-webvtt', JSON.stringify(nodeWebvtt.parse(file).cues.map(({ start, text }) => [start, text])));
console.log('subtitles-parser-vtt', JSON.stringify(parser.fromVtt(file, 's').map(({ startTime, text }) => [startTime, text])));
const both = ['WEBVTT', '00:00:01.000 --> 00:00:02.000\nWho called?', '00:03.000 --> 00:04.000\nNobody did.', ''].join('\n\n');
console.log('subtitles-parser-vtt', JSON.stringify(parser.fromVtt(both, 's').map(({ startTime, text }) => [startTime, text])));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
node-webvtt [[3596,"Who called?"],[3598,"Nobody did."],[3601,"So who was it?"],[3603,"My deputy."]]
subtitles-parser-vtt [[3601,"So who was it?\n\nNOTE the clerk does not know"],[3603,"My deputy."]]
subtitles-parser-vtt [[1,"Who called?\n\n00:03.000 --> 00:04.000\nNobody did."]]
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
