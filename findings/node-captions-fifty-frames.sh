#!/usr/bin/env bash
# node-captions 0.4.6: half a second of an SRT file is fifty frames of TTML, of which a second has 24.
#
# The file that it writes says that it has 24 frames a second (`ttp:frameRate`), and puts hundredths of a second where frames
# stand: 7.5 s is "00:00:07:50". In TTML a count of frames is at most the rate less one (TTML1, 10.3.1), so there is no such
# moment; whoever counts on comes to 9.1 s, behind the next cue. Of 40 ms it makes three frames, an eighth of a second. An
# italic word is a plain one, and of a cue's two lines each is a cue.
#
# Why it matters: a quote of a broadcast is cited by its second. All times are off, each by another amount of up to three
# seconds, so that cues change places and no shift mends it.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error node-captions@0.4.6 >/dev/null
cat >see.mjs <<'JS'
const log = console.log;
console.log = () => {};
console.error = () => {};
const { default: captions } = await import('node-captions');
console.log = log;
const srt = ['1', '00:00:07,000 --> 00:00:07,500', 'Who called?', '', '2', '00:00:07,500 --> 00:00:08,040', 'We did <i>not</i>', 'call.', '', '3', '00:00:08,040 --> 00:00:09,000', 'Who then?', ''];
const file = captions.ttml.generate(captions.srt.toJSON(srt));
const [, rate, times, by] = file.match(/ttp:frameRate="(\d+)" ttp:frameRateMultiplier="(\d+) (\d+)"/);
console.log(`${rate} frames a second, times ${times}/${by}`);
for (const [cue, second, frame] of file.matchAll(/<p [^>]*begin="\d\d:\d\d:(\d\d):(\d+)".*<\/p>/g)) {
  console.log(cue.replace(/ (?:region|style)="[^"]*"/g, ''), 'counted on:', (Number(second) + (frame * by) / (rate * times)).toFixed(2));
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
24 frames a second, times 1000/1001
<p begin="00:00:07:00" end="00:00:07:50">Who called?</p> counted on: 7.00
<p begin="00:00:07:50" end="00:00:08:03">We did not</p> counted on: 9.09
<p begin="00:00:07:50" end="00:00:08:03">call.</p> counted on: 9.09
<p begin="00:00:08:03" end="00:00:09:00">Who then?</p> counted on: 8.13
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
