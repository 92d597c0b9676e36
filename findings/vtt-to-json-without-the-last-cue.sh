#!/usr/bin/env bash
# vtt-to-json 0.1.1: the last cue of a transcript is left out, and the number of the second is said by the first speaker.
#
# A file that ends with a line break, as WebVTT files do, comes back without its last cue; of two cues one is left. What stands
# before the second stamp, its number or its name (WebVTT, "cue identifier"), is a turn of its own at the time of the first. An
# answer that repeats the words before it is left out too. All cues of the same file are read by node-webvtt 1.9.4.
#
# Why it matters: a hearing ends with its result, and "No." is often said twice. The transcript that comes out is one answer
# short, opens with a "2", and raises nothing.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error node-webvtt@1.9.4 vtt-to-json@0.1.1 >/dev/null
cat >see.mjs <<'JS'
import nodeWebvtt from 'node-webvtt';
import vttToJson from 'vtt-to-json';
const cue = (name, second, words) => `${name ? `${name}\n` : ''}00:00:0${second}.000 --> 00:00:0${second}.900\n${words}\n`;
const files = {
  'without names': ['WEBVTT\n', cue('', 1, 'Who called?'), cue('', 3, 'Nobody did.'), cue('', 5, 'The motion fails.')],
  'with numbers': ['WEBVTT\n', cue('1', 1, 'Who called?'), cue('2', 3, 'Nobody did.'), cue('3', 5, 'The motion fails.')],
  'said twice': ['WEBVTT\n', cue('', 1, 'Did you call?'), cue('', 3, 'No.'), cue('', 5, 'No.'), cue('', 7, 'The motion fails.')],
};
for (const [name, parts] of Object.entries(files)) {
  const file = parts.join('\n');
  console.log(name, 'node-webvtt', JSON.stringify(nodeWebvtt.parse(file).cues.map(({ start, text }) => [start, text])));
  console.log(name, 'vtt-to-json', JSON.stringify((await vttToJson(file)).map(({ start, part }) => [start / 1000, part])));
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
without names node-webvtt [[1,"Who called?"],[3,"Nobody did."],[5,"The motion fails."]]
without names vtt-to-json [[1,"Who called?"],[1,""],[3,"Nobody did."]]
with numbers node-webvtt [[1,"Who called?"],[3,"Nobody did."],[5,"The motion fails."]]
with numbers vtt-to-json [[1,"Who called?"],[1,"2"],[3,"Nobody did. 3"]]
said twice node-webvtt [[1,"Did you call?"],[3,"No."],[5,"No."],[7,"The motion fails."]]
said twice vtt-to-json [[1,"Did you call?"],[1,""],[3,"No."],[5,""]]
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
